/** The whole server with an account of every role, and a browser's worth of cookies for each. */
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { addPerson, type Appointment } from '../../src/accounts/members.js'
import { makePersonLink } from '../../src/accounts/links.js'
import type { MemberRole } from '../../src/accounts/permissions.js'
import { readSignInName } from '../../src/accounts/address.js'
import type { Store, StoreLocation } from '../../src/store/store.js'
import { hashPassword } from 'better-auth/crypto'
import { serve, type Server } from '../api/server.js'
import { now } from '../issuing/installation.js'

export const password = 'mot cau de nho 2026'
let hash: Promise<string> | undefined

export interface Answered {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
  /** Where it leads, without host. */
  readonly to: string | undefined
}

/** Keeps cookies, follows nothing by itself, and sends forms with the mark of the page they stand on. */
export class Browser {
  readonly #app: FastifyInstance
  readonly cookies = new Map<string, string>()
  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
    return this.#send('GET', path, headers)
  }

  /** Opens the page, fills fields in and sends its form. */
  async fill(path: string, fields: Record<string, string>, action = path): Promise<Answered> {
    const page = await this.get(path)
    return this.post(action, { mark: markOf(page.text), ...fields })
  }

  async post(
    path: string,
    fields: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }
    return this.#send('POST', path, { ...own, ...headers }, new URLSearchParams(fields).toString())
  }

  async #send(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string,
  ): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        'accept-language': 'en',
        ...(cookie && { cookie }),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    })
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value.join('='))
    }
    const { location } = response.headers
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      to: location === undefined ? undefined : String(location),
    }
  }
}

/** The mark of the last form of a page (the first may be the header's). */
export const markOf = (html: string): string =>
  [...html.matchAll(/name="mark" value="([\w-]+)"/g)].at(-1)?.[1] ?? ''

export interface OfficeServer extends Server {
  /** A fresh browser. */
  readonly browser: () => Browser
  /** Makes an account and answers its id. */
  readonly person: (address: string, appointment: Partial<Appointment>) => Promise<string>
  /** A browser in which somebody of this role is signed in; `p1` is theirs. */
  readonly signedIn: (role: MemberRole, scope?: Partial<Appointment>) => Promise<Browser>
}

export async function serveOffice(
  t: Test,
  store: Store,
  location: StoreLocation,
  settings: Record<string, string> = {},
): Promise<OfficeServer> {
  const server = await serve(t, store, location, undefined, settings)
  const browser = () => new Browser(server.app)
  const person = async (address: string, appointment: Partial<Appointment>) => {
    const signInName = readSignInName(address)
    if (!signInName) throw new Error(`no address: ${address}`)
    const passwordHash = await (hash ??= hashPassword(password))
    const wanted = {
      name: `Người ${address}`,
      role: 'administrator' as const,
      provinceCode: null,
      producerIds: [],
      ...appointment,
      signInName,
      passwordHash,
      language: 'en' as const,
    }
    return store.write((tx) => addPerson(tx, wanted, 'test', now))
  }
  let people = 0
  return {
    ...server,
    browser,
    person,
    async signedIn(role, scope = {}) {
      const isOfProducer = role === 'owner' || role === 'staff' || role === 'consultant'
      const id = await person(`${role}${++people}@example.vn`, {
        role,
        producerIds: isOfProducer ? ['p1'] : [],
        ...scope,
      })
      const token = await makePersonLink(store, 'sign-in', id, 'test', now)
      const own = browser()
      const answer = await own.fill(`/office/sign-in/${token}`, {})
      if (answer.status !== 303) throw new Error(`not signed in: ${answer.status} ${answer.text}`)
      return own
    },
  }
}
