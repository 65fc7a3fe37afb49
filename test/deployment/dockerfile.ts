import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Copy, DockerfileParser, type Instruction } from 'dockerfile-ast'

const top = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Does what the Dockerfile says without Docker: each stage is a folder below `root`, in which absolute paths of the image
 * begin, and its commands run in this system. The base image is this machine, with the Node of the repository.
 */
export function buildImage(root: string): Stage {
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const instruction of DockerfileParser.parse(
    readFileSync(join(top, 'Dockerfile'), 'utf8'),
  ).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const [, , name = 'image'] = wordsOf(instruction)
      stage = new Stage(join(root, name), stages)
      stages.set(name, stage)
    } else if (stage === undefined) throw new Error('The Dockerfile begins without FROM')
    else stage.follow(instruction)
  }
  if (stage === undefined) throw new Error('The Dockerfile builds nothing')
  return stage
}

/** A stage, and the last of them an image: what a container would run, and where its files are on this machine. */
class Stage {
  readonly folder: string
  readonly environment: Record<string, string> = {}
  user = 'root'
  healthCheck: readonly string[] = []
  readonly #stages: ReadonlyMap<string, Stage>
  #workingDirectory = '/'
  #entryPoint: readonly string[] = []
  #arguments: readonly string[] = []

  constructor(folder: string, stages: ReadonlyMap<string, Stage>) {
    this.folder = folder
    this.#stages = stages
    for (const path of ['usr/local/bin', 'var/lib', 'tmp']) mkdirSync(join(folder, path), { recursive: true })
  }

  get command(): readonly string[] {
    return [...this.#entryPoint, ...this.#arguments]
  }

  follow(instruction: Instruction): void {
    const words = wordsOf(instruction)
    const [first = ''] = words
    switch (instruction.getKeyword()) {
      case 'WORKDIR':
        this.#workingDirectory = first
        mkdirSync(join(this.folder, first), { recursive: true })
        break
      case 'ENV':
        for (const word of words) {
          const [name = '', value = ''] = word.split('=')
          this.environment[name] = value
        }
        break
      case 'COPY':
        this.#copy(words, stageIn(instruction))
        break
      case 'RUN':
        this.#run(instruction.getArgumentsContent() ?? '')
        break
      case 'USER':
        this.user = first
        break
      case 'HEALTHCHECK':
        this.healthCheck = listIn(instruction)
        break
      case 'ENTRYPOINT':
        this.#entryPoint = listIn(instruction)
        break
      case 'CMD':
        this.#arguments = listIn(instruction)
        break
      case 'EXPOSE':
      case 'VOLUME':
        break
      default:
        throw new Error(`This test does not know ${instruction.getKeyword()}`)
    }
  }

  #copy(paths: readonly string[], from: string | undefined): void {
    const to = join(this.folder, this.#workingDirectory, paths.at(-1) ?? '')
    for (const path of paths.slice(0, -1)) {
      const stage = from === undefined ? null : this.#stages.get(from)
      if (stage === undefined) throw new Error(`There is no stage ${from}`)
      if (stage !== null) {
        cpSync(join(stage.folder, path), to, { recursive: true, verbatimSymlinks: true })
        continue
      }
      for (const file of contextFiles(path)) {
        const rest = file.slice(path.length)
        const target = rest === '' ? join(to, file.split('/').at(-1) ?? '') : join(to, rest)
        mkdirSync(dirname(target), { recursive: true })
        cpSync(join(top, file), target)
      }
    }
  }

  #run(command: string): void {
    execFileSync('sh', ['-c', this.#rooted(command.replace(/\\\n/g, ' '))], {
      cwd: join(this.folder, this.#workingDirectory),
      // What npm has fetched once for the repository it need not fetch again.
      env: {
        ...environmentHere(),
        HOME: process.env['HOME'],
        npm_config_prefer_offline: 'true',
        ...this.environment,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }

  /** The absolute paths of the image are below the folder. */
  #rooted(text: string): string {
    return text.replace(/(?<![\w.])\/(?=(?:opt|usr|var)\/)/g, `${this.folder}/`)
  }

  /** Starts what the image runs, or another command in it. */
  start(command: readonly string[], environment: Readonly<Record<string, string>>) {
    const [name = '', ...args] = command
    const [uid, gid] = this.user.split(':').map(Number)
    return spawn(name, args, {
      cwd: join(this.folder, this.#workingDirectory),
      env: {
        ...environmentHere(),
        ...Object.fromEntries(
          Object.entries(this.environment).map(([key, value]) => [key, this.#rooted(value)]),
        ),
        ...environment,
        PATH: `${join(this.folder, 'usr/local/bin')}:${environmentHere().PATH}`,
        HOME: join(this.folder, 'tmp'),
      },
      ...(process.getuid?.() === 0 && uid !== undefined && gid !== undefined && { uid, gid }),
    })
  }
}

/** The Node of the repository first, as in the base image. */
function environmentHere(): { PATH: string } {
  return { PATH: `${join(top, 'node_modules/node/bin')}:${process.env['PATH']}` }
}

/** The files of the build context at a path: those in the repository that .dockerignore lets through. */
function contextFiles(path: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', path], {
    cwd: top,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((file) => file !== '' && !/(?:^|\/)(?:tests|testing)\/|\.test\.ts$/.test(file))
}

function wordsOf(instruction: Instruction): readonly string[] {
  return instruction.getArguments().map((argument) => argument.getValue())
}

/** The stage that files are copied from; undefined where they come from the repository. */
function stageIn(instruction: Instruction): string | undefined {
  const isCopy = (one: Instruction): one is Copy => 'getFromFlag' in one
  return isCopy(instruction) ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined
}

/** The JSON list in `CMD ["a", "b"]`. */
function listIn(instruction: Instruction): readonly string[] {
  const content = (instruction.getArgumentsContent() ?? '').replace(/\\\n/g, ' ')
  return JSON.parse(content.slice(content.indexOf('[')))
}
