/** Writes a small database of places by address (MaxMind DB file format 2.0). */

type Value = string | number | { readonly [key: string]: Value } | readonly Value[]

/** @param networks `203.113.5.0/24` or `2402:800::/32` with what is known of it */
export function mmdb(networks: Readonly<Record<string, Value>>): Buffer {
  const nodes: [Leaf, Leaf][] = [[undefined, undefined]]
  const data: Buffer[] = []
  let size = 0
  for (const [network, value] of Object.entries(networks)) {
    put(nodes, bitsOf(network), { data: size })
    const bytes = encode(value)
    data.push(bytes)
    size += bytes.length
  }
  const tree = Buffer.alloc(nodes.length * 8)
  for (const [i, sides] of nodes.entries()) {
    for (const [side, leaf] of sides.entries()) {
      const record =
        leaf === undefined
          ? nodes.length
          : 'node' in leaf
            ? leaf.node
            : nodes.length + 16 + leaf.data
      tree.writeUInt32BE(record, i * 8 + side * 4)
    }
  }
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_790_000_000,
    database_type: 'Test-City',
    ip_version: 6,
    node_count: nodes.length,
    record_size: 32,
    languages: ['en'],
    description: { en: 'test' },
  })
  const mark = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')])
  return Buffer.concat([tree, Buffer.alloc(16), ...data, mark, metadata])
}

type Leaf = { readonly node: number } | { readonly data: number } | undefined

function put(nodes: [Leaf, Leaf][], bits: readonly number[], leaf: Leaf): void {
  let at = 0
  for (const [depth, bit] of bits.entries()) {
    const sides = nodes[at] as [Leaf, Leaf]
    if (depth === bits.length - 1) sides[bit] = leaf
    else {
      const next = sides[bit]
      if (next && 'node' in next) at = next.node
      else {
        at = nodes.push([undefined, undefined]) - 1
        sides[bit] = { node: at }
      }
    }
  }
}

/** IPv4 lies at ::/96. */
function bitsOf(network: string): number[] {
  const [address = '', length] = network.split('/')
  const isV4 = address.includes('.')
  const [left = '', right = ''] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const missing = 8 - groups(left).length - groups(right).length
  const words = [...groups(left), ...Array<string>(missing).fill('0'), ...groups(right)]
  const bits = isV4
    ? '0'.repeat(96) +
      address
        .split('.')
        .map((part) => binary(Number(part), 8))
        .join('')
    : words.map((word) => binary(Number.parseInt(word, 16), 16)).join('')
  return [...bits.slice(0, Number(length) + (isV4 ? 96 : 0))].map(Number)
}

const binary = (number: number, width: number) => number.toString(2).padStart(width, '0')

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([control(2, bytes.length), bytes])
  }
  if (typeof value === 'number') {
    const isWhole = Number.isInteger(value)
    const bytes = Buffer.alloc(isWhole ? 4 : 8)
    if (isWhole) bytes.writeUInt32BE(value)
    else bytes.writeDoubleBE(value)
    return Buffer.concat([control(isWhole ? 6 : 3, bytes.length), bytes])
  }
  if (Array.isArray(value))
    return Buffer.concat([Buffer.from([value.length, 4]), ...value.map(encode)])
  const entries = Object.entries(value)
  return Buffer.concat([
    control(7, entries.length),
    ...entries.flat().map((v) => encode(v as Value)),
  ])
}

const control = (type: number, size: number) =>
  size < 29 ? Buffer.from([(type << 5) | size]) : Buffer.from([(type << 5) | 29, size - 29])
