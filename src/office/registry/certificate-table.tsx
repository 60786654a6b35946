/** A list of certificates, of one product or of many. */
import { formatDay } from '../../language/format.js'
import type { ListedCertificate } from '../../registry/certificate-lists.js'
import type { CertificateStatus } from '../../registry/standing.js'
import { type Column, Table } from '../parts.js'
import type { Guest } from '../visit.js'
import { words } from './certificate-words.js'
import { StatusBadge } from './parts.js'

interface Row {
  readonly id: string
  readonly number: string
  readonly stars: number
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly status: CertificateStatus
  readonly product?: ListedCertificate['product']
  readonly producer?: string | null
}

export function CertificateTable(props: {
  readonly visit: Guest
  readonly rows: readonly Row[]
  readonly withProduct?: boolean
  /** What else is said beside the last day. */
  readonly left?: (row: Row) => string | undefined
}) {
  const { visit, rows, withProduct = false, left } = props
  const day = (date: string | null) => (date === null ? '–' : formatDay(date))
  const product: Column<Row>[] = [
    {
      head: visit.say(words.product),
      cell: ({ product }) =>
        product && <a href={`/office/products/${product.id}`}>{product.name}</a>,
    },
    { head: visit.say(words.producer), cell: ({ producer }) => producer ?? '–' },
  ]
  return (
    <Table
      caption={visit.say(words.certificates)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: visit.say(words.number),
          cell: ({ id, number }) => <a href={`/office/certificates/${id}`}>{number}</a>,
        },
        ...(withProduct ? product : []),
        { head: visit.say(words.stars), cell: ({ stars }) => `${stars} ★` },
        { head: visit.say(words.issuedOn), cell: ({ issuedOn }) => day(issuedOn) },
        {
          head: visit.say(words.expiresOn),
          cell: (row) => {
            const said = left?.(row)
            return said === undefined ? day(row.expiresOn) : `${day(row.expiresOn)} (${said})`
          },
        },
        {
          head: visit.say(words.state),
          cell: ({ status }) => <StatusBadge visit={visit} status={status} />,
        },
      ]}
    />
  )
}
