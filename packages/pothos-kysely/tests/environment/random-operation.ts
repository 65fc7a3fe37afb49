import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

type Draw = fc.GeneratorValue

export interface RandomOperation {
  readonly source: string
  readonly variables: Record<string, unknown>
}

/** Values that an application gave before, and some that it never gave. */
export interface Pool {
  readonly ids: readonly string[]
  readonly cursors: ReadonlyMap<string, readonly string[]>
  readonly strings: readonly string[]
  /** What scalars of the application are given, by their names. */
  readonly scalars?: Readonly<Record<string, readonly unknown[]>>
}

/** A random operation over a schema, nearly always a valid one: aliases, fragments, arguments, variables, skip and include, at any depth. */
export function randomOperation(schema: GraphQLSchema, pool: Pool): fc.Arbitrary<RandomOperation> {
  return fc.gen().map((draw) => new Writing(schema, pool, draw).operation())
}

class Writing {
  readonly #schema: GraphQLSchema
  readonly #pool: Pool
  readonly #draw: Draw
  readonly #declared: string[] = []
  readonly #variables: Record<string, unknown> = {}
  readonly #fragments: string[] = []
  #names = 0
  #room = 80
  #doubled = false

  constructor(schema: GraphQLSchema, pool: Pool, draw: Draw) {
    this.#schema = schema
    this.#pool = pool
    this.#draw = draw
  }

  operation(): RandomOperation {
    const query = this.#schema.getQueryType()
    if (query == null) throw new Error('A schema without queries')
    const selection = this.#selectionSet(query, 0)
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`
    return {
      source: [`query Random${declared} ${selection}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    }
  }

  #chance(percent: number): boolean {
    // So that smaller values, to which a failing case is brought down, mean less of everything.
    return this.#draw(fc.nat, { max: 99 }) >= 100 - percent
  }

  #pick<Value>(values: readonly Value[]): Value {
    const value = values[this.#draw(fc.nat, { max: values.length - 1 })]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }

  #name(): string {
    this.#names += 1
    return `n${this.#names}`
  }

  #selectionSet(type: GraphQLNamedType, depth: number): string {
    const count = 1 + this.#draw(fc.nat, { max: depth === 0 ? 2 : 4 })
    const selections = Array.from({ length: count }, () => this.#selection(type, depth))
    return `{ ${selections.join(' ')} }`
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    this.#room -= 1
    const spread = this.#room > 0
    if (this.#chance(6)) return `${this.#name()}: __typename`
    if (isAbstractType(type)) {
      const possible = this.#pick([...this.#schema.getPossibleTypes(type), type])
      if (!isObjectType(possible)) return '__typename'
      return `... on ${possible.name}${this.#flags()} ${this.#selectionSet(possible, depth)}`
    }
    if (!isObjectType(type)) return '__typename'
    if (spread && this.#chance(8))
      return `...${this.#chance(50) ? ` on ${type.name}` : ''}${this.#flags()} ${this.#selectionSet(type, depth)}`
    if (spread && this.#chance(6)) {
      const name = this.#name()
      this.#fragments.push(`fragment ${name} on ${type.name} ${this.#selectionSet(type, depth)}`)
      return `...${name}${this.#flags()}`
    }
    return this.#field(type, depth)
  }

  #field(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)))
    const flat = depth > 7 || this.#room < 0
    if (flat && leaves.length === 0) return '__typename'
    let field = this.#pick(flat ? leaves : fields)
    // A resolver makes the whole operation inexpressible: seldom.
    if (field.name === 'greeting' && this.#chance(80)) field = this.#pick(leaves)
    const returned = getNamedType(field.type)
    // Every field that takes arguments has a key of its own, so that no two of them have to be alike. So have most
    // objects: validation compares those of one key pair by pair, and the pairs within them again.
    const own = field.args.length > 0 || this.#chance(isCompositeType(returned) ? 85 : 30)
    const alias = own ? `${this.#name()}: ` : ''
    const inner = isCompositeType(returned) ? ` ${this.#selectionSet(returned, depth + 1)}` : ''
    // Once: within one another they would grow without end, and validating them longer still.
    if (alias === '' && inner !== '' && inner.length < 200 && !this.#doubled && this.#chance(20)) {
      this.#doubled = true
      return `${field.name}${inner} ${field.name}${this.#flags()}${inner}`
    }
    return `${alias}${field.name}${this.#arguments(type, field)}${this.#flags()}${inner}`
  }

  #flags(): string {
    if (!this.#chance(10)) return ''
    const condition = this.#chance(50)
      ? String(this.#chance(50))
      : this.#variable('Boolean!', this.#chance(60))
    return ` @${this.#pick(['skip', 'include'])}(if: ${condition})`
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name()
    this.#declared.push(`$${name}: ${type}`)
    this.#variables[name] = value
    return `$${name}`
  }

  #arguments(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const both = this.#chance(2)
    const backward = this.#chance(35)
    const given = field.args.flatMap((argument) => {
      const { name } = argument
      if (name === 'first' && backward && !both) return []
      if (name === 'last' && !backward && !both) return []
      const isPlace = name === 'after' || name === 'before'
      if (isPlace && !this.#pool.cursors.has(`${type.name}.${field.name}`) && !this.#chance(5)) return []
      if (!isNonNullType(argument.type) && !this.#chance(name === 'first' || name === 'last' ? 60 : 35))
        return []
      return [`${name}: ${this.#argument(argument, `${type.name}.${field.name}`)}`]
    })
    return given.length === 0 ? '' : `(${given.join(', ')})`
  }

  #argument({ name, type }: GraphQLArgument, coordinate: string): string {
    const value = this.#value(type, name, coordinate)
    return this.#chance(60) ? this.#variable(String(type), value) : literal(value, type)
  }

  #value(type: GraphQLInputType, name: string, coordinate: string, depth = 0): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name, coordinate, depth)
    if (
      this.#chance(5) &&
      name !== 'id' &&
      name !== 'ids' &&
      name !== 'in' &&
      name !== 'words' &&
      name !== 'name'
    ) {
      return null
    }
    if (isListType(type)) {
      const inner = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType
      const length = this.#draw(fc.nat, { max: depth > 2 ? 0 : 3 })
      return Array.from(
        { length },
        () => this.#value(inner, 'id', coordinate, depth + 1) ?? undefined,
      ).filter((item) => item !== undefined)
    }
    if (isInputObjectType(type)) {
      const possible = Object.values(type.getFields())
      const fields = (type.isOneOf ? [this.#pick(possible)] : possible).filter(
        (field) =>
          (type.isOneOf || isNonNullType(field.type) || this.#chance(40)) &&
          (depth < 3 || !isInputObjectType(getNamedType(field.type))),
      )
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field.type, field.name, coordinate, depth + 1)]),
      )
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name
    switch (name) {
      case 'first':
      case 'last':
        return this.#chance(3) ? this.#pick([0, -1, 51]) : 1 + this.#draw(fc.nat, { max: 6 })
      case 'after':
      case 'before': {
        const known = this.#pool.cursors.get(coordinate) ?? []
        if (known.length > 0 && !this.#chance(4)) return this.#pick(known)
        return this.#pick([...this.#pool.cursors.values()].flat().concat('', 'x', 'bm9uZQ'))
      }
      case 'id':
      case 'ids':
        return this.#chance(3)
          ? this.#pick(['', 'Ship', 'Ship:1', 'Ship:\0', ':'])
          : this.#pick(this.#pool.ids)
      case 'since':
        return new Date(Date.UTC(1850, 0, this.#draw(fc.nat, { max: 20 }))).toISOString()
      case 'in':
      case 'builtBefore':
        return 1800 + this.#draw(fc.nat, { max: 100 })
      default:
        return this.#pick(this.#pool.scalars?.[type.name] ?? this.#pool.strings)
    }
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) {
    const inner = isListType(type) ? type.ofType : type
    return `[${value.map((item) => literal(item, inner)).join(', ')}]`
  }
  if (isEnumType(type)) return String(value)
  if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields()
    const entries = Object.entries(value).map(([name, inner]) => {
      const field = fields[name]
      return field === undefined ? '' : `${name}: ${literal(inner, field.type)}`
    })
    return `{ ${entries.join(', ')} }`
  }
  return JSON.stringify(value)
}
