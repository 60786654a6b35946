/** How a code is shown to people: groups of four, `7K3QM9TX2PD4` as `7K3Q-M9TX-2PD4`. */
export function groupCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
