import { keepCompiled } from './environment.ts'

keepCompiled()
await import('./run.ts')
