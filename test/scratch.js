// Where tests keep what they throw away: in memory where the system offers that, for half of their
// time was waiting for a disk to be sure of stores that live for a second. What tests kill are
// processes, not machines: both keep what a process handed to the system.
import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'
const leastFree = 4 * 2 ** 30

/** A directory to make others in: memory with 4 GiB free (containers often have 64 MB), else the disk. */
export function scratch() {
  try {
    accessSync(inMemory, constants.W_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= leastFree ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
