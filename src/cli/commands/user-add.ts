/** `nguon user add`: an invitation, as a link shown once. */
import { readSignInName } from '../../accounts/address.js'
import { invite, linkHours, pathOfLink } from '../../accounts/links.js'
import { type MemberRole, memberRoles } from '../../accounts/permissions.js'
import { findProvince } from '../../registry/provinces.js'
import type { Answer, Call } from '../command.js'
import { fail } from '../errors.js'
import { addressOf } from '../link-address.js'

export async function run({ flags, session }: Call): Promise<Answer> {
  const role = roleOf(flags.required('role'))
  const address = flags.text('address')
  if (address !== undefined && !readSignInName(address)) {
    throw fail('flag-value-wrong', '--address', address, {
      vi: 'một địa chỉ e-mail, hoặc số điện thoại như 0912345678',
      en: 'an e-mail address, or a telephone number such as 0912345678',
    })
  }
  const wanted = {
    role,
    provinceCode: provinceOf(flags.text('province')),
    producerIds: flags.all('producer'),
    name: flags.text('name'),
    address,
  }
  const store = await session.store()
  const token = await invite(store, wanted, session.actor.name, session.now())
  const link = addressOf(session.config, pathOfLink('invitation', token))
  const days = linkHours.invitation / 24
  return {
    json: { role, link },
    text: {
      vi: `${link}\nLiên kết này dùng được một lần, trong ${days} ngày; chỉ gửi cho người được mời.`,
      en: `${link}\nThis link works once, within ${days} days; give it to nobody else.`,
    },
  }
}

function roleOf(text: string): MemberRole {
  const role = memberRoles.find((known) => known === text)
  if (role) return role
  const all = memberRoles.join(', ')
  throw fail('flag-value-wrong', '--role', text, { vi: `một trong ${all}`, en: `one of ${all}` })
}

function provinceOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const found = findProvince(text)
  if (found) return found.code
  throw fail('flag-value-wrong', '--province', text, {
    vi: 'tên hoặc mã của một tỉnh hiện nay',
    en: 'the name or code of a province of today',
  })
}
