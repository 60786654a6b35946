/** The fields of a certificate: shown, read back, compared. */
import type { Certificate } from '../../registry/standing.js'
import { type Form, Input, Select, type Wrong } from '../fields.js'
import type { Sent } from '../office.js'
import type { Guest } from '../visit.js'
import { words } from './certificate-words.js'
import type { FieldTexts } from './merging.js'
import { words as shared } from './words.js'

/** Fields that the catalogued errors of a certificate are about. */
export const certificateErrors = {
  'certificate-exists': 'number',
  'certificate-in-future': 'issuedOn',
  'certificate-dates': 'expiresOn',
  'date-invalid': 'issuedOn',
  'stars-': 'stars',
  'score-': 'score',
  'file-': 'file',
  'picture-': 'file',
}

export const certificatePath = (id: string): string => `/office/certificates/${id}`

export const BackTo = ({ visit, id }: { readonly visit: Guest; readonly id: string }) => (
  <a class="button" href={certificatePath(id)}>
    {visit.say(shared.back)}
  </a>
)

/** What a decision says. */
export const CertificateFields = ({ form }: { readonly form: Form }) => (
  <>
    <Input
      form={form}
      name="number"
      label={words.number}
      hint={words.numberHint}
      autocomplete="off"
      maxlength={300}
      required
    />
    <Select
      form={form}
      name="stars"
      label={words.stars}
      options={[5, 4, 3, 2, 1].map((n) => ({ value: String(n), label: `${n} ★` }))}
      required
    />
    <Issued form={form} />
    <Input form={form} name="round" label={words.round} hint={words.roundHint} maxlength={100} />
    <Input
      form={form}
      name="score"
      label={words.score}
      hint={words.scoreHint}
      inputmode="decimal"
    />
  </>
)

export const Issued = ({ form }: { readonly form: Form }) => (
  <>
    <Input form={form} name="issuedOn" label={words.issuedOn} type="date" required />
    <Input
      form={form}
      name="expiresOn"
      label={words.expiresOn}
      hint={words.expiresHint}
      type="date"
    />
    <Input form={form} name="issuedBy" label={words.issuedBy} maxlength={300} />
  </>
)

export function certificateFacts(sent: Sent) {
  const score = sent.text('score').replace(',', '.')
  return {
    number: sent.text('number'),
    stars: Number(sent.text('stars')),
    issuedBy: sent.text('issuedBy') || null,
    issuedOn: sent.text('issuedOn'),
    expiresOn: sent.text('expiresOn') || null,
    round: sent.text('round') || null,
    score: score === '' ? null : Number(score),
  }
}

/** @param isDated the day of the decision must be said */
export const certificateAmiss = (sent: Sent, isDated: boolean): Wrong => ({
  ...(sent.text('number') === '' && { number: shared.needed }),
  ...(sent.text('stars') === '' && { stars: shared.needed }),
  ...(isDated && sent.text('issuedOn') === '' && { issuedOn: shared.needed }),
})

/** What stands in the fields for a certificate. */
export const certificateFields = (certificate: Certificate): FieldTexts => ({
  number: certificate.number,
  stars: String(certificate.stars),
  issuedOn: certificate.issuedOn ?? '',
  expiresOn: certificate.expiresOn ?? '',
  issuedBy: certificate.issuedBy ?? '',
  round: certificate.round ?? '',
  score: certificate.score === null ? '' : String(certificate.score).replace('.', ','),
})

export const sentCertificate = (sent: Sent): FieldTexts => ({
  ...Object.fromEntries(
    ['number', 'stars', 'issuedOn', 'expiresOn', 'issuedBy', 'round'].map((name) => [
      name,
      sent.text(name),
    ]),
  ),
  score: sent.text('score').replace('.', ','),
})
