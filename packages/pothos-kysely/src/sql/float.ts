import { type RawBuilder, sql } from 'kysely'
import { faultMark } from './text.ts'

/**
 * A number as JavaScript writes it. Postgres finds the same shortest digits but puts them into another form at other
 * places: with an exponent from 1e+15 and below 1e-4, where JavaScript does it from 1e+21 and below 1e-6. In between,
 * where nearly all numbers are, both write the same, but for the sign of zero.
 */
export function floatText(value: RawBuilder<unknown>): RawBuilder<string> {
  const number = sql`cast(${value} as float8)`
  const usual = sql`abs(${number}) between 1e-4 and 1e+14`
  return sql`case when ${number} = 0 then '0' when ${usual} then cast(${number} as text) else ${unusual(number)} end`
}

function unusual(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select case
    when digits in ('NaN', 'Infinity', '-Infinity') then ${sql.lit(faultMark)}
    when digits not like '%e%' then digits
    when abs(cast(digits as float8)) >= 1e21 or abs(cast(digits as float8)) < 1e-6
      then regexp_replace(digits, 'e([+-])0', 'e\\1')
    else cast(cast(digits as numeric) as text) end
    from cast(${number} as text) as digits)`
}
