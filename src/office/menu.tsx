/**
 * The bar at the top of every page and the menu: beside the page where there is room, on a phone a sheet
 * that a link opens and closes, without any script.
 */
import { may, type Member } from '../accounts/permissions.js'
import { entryAt, menu } from './navigation.js'
import { words as find } from './registry/find-words.js'
import type { Guest } from './visit.js'
import { words } from './words.js'

export function Top({ visit }: { visit: Guest }) {
  const { member, say } = visit
  return (
    <header class="top">
      <a class="brand" href="/office">
        Nguồn
      </a>
      {member ? (
        <a class="to-menu" href="#menu">
          <MenuIcon />
          {say(words.menu)}
        </a>
      ) : (
        <OtherLanguage visit={visit} />
      )}
    </header>
  )
}

export function Menu({ visit, member }: { visit: Guest; member: Member }) {
  const { say } = visit
  const path = visit.path.split('?')[0] ?? ''
  const at = entryAt(path)?.path
  return (
    <nav class="menu" id="menu" aria-label={say(words.menu)}>
      <a class="close" href="#content">
        {say(words.closeMenu)}
      </a>
      {may(member, 'registry.read') && <SearchBox visit={visit} />}
      {menu.map(({ label, entries }) => {
        const offered = entries.filter((entry) => entry.may === undefined || may(member, entry.may))
        if (offered.length === 0) return null
        return (
          <>
            {label && <h2>{say(label)}</h2>}
            <ul>
              {offered.map((entry) => (
                <li key={entry.path}>
                  <a
                    href={entry.path}
                    aria-current={entry.path !== at ? undefined : at === path ? 'page' : 'true'}
                  >
                    {say(entry.label)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )
      })}
      <ul class="own">
        <li>
          <a href="/office/account" aria-current={path === '/office/account' ? 'page' : undefined}>
            {member.name}
          </a>
        </li>
        <li>
          <OtherLanguage visit={visit} />
        </li>
        <li>
          <form method="post" action="/office/sign-out">
            <input type="hidden" name="mark" value={visit.mark} />
            <button>{say(words.signOut)}</button>
          </form>
        </li>
      </ul>
    </nav>
  )
}

/** One box for everything: codes, names, numbers of certificates. */
function SearchBox({ visit: { say } }: { visit: Guest }) {
  return (
    <form class="find" role="search" action="/office/search">
      <input name="q" type="search" aria-label={say(find.search)} placeholder={say(find.search)} />
    </form>
  )
}

function OtherLanguage({ visit }: { visit: Guest }) {
  const other = visit.language === 'vi' ? 'en' : 'vi'
  return (
    <a href={otherLanguage(visit, other)} hreflang={other} lang={other}>
      {visit.say(words.otherLanguage)}
    </a>
  )
}

/** A page answered to a form is left for its own address: the form would not be sent again. */
function otherLanguage(visit: Guest, other: string): string {
  const [path = '/office'] = visit.path.split('?')
  const query = new URLSearchParams(visit.query)
  query.set('lang', other)
  return `${path}?${query.toString()}`
}

const MenuIcon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path
      d="M4 7h16M4 12h16M4 17h16"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
    />
  </svg>
)
