/** The label template that somebody asks for by its name: a shipped one, or one that people made. */
import { mayTouch, type Actor } from '../../accounts/actor.js'
import type { LabelTemplate } from '../../labels/template.js'
import type { ReadDb } from '../../store/store.js'
import { loadTemplate } from '../templates.js'
import { fail } from './errors.js'
import { findLabelTemplate, type StoredTemplate } from './find.js'
import { readRef, writeRef } from './ref.js'

export interface ChosenTemplate {
  readonly template: LabelTemplate
  /** As a print job records it: `40x40`, `own:ID@3`. */
  readonly ref: string
  /** Of one that people made. */
  readonly stored?: StoredTemplate
}

/**
 * For labels of one producer: its own templates, the programme's and the shipped ones. An archived one
 * only by its version, for labels that are printed anew.
 * @throws label-template-unknown, label-template-not-found, label-template-archived
 */
export async function templateFor(
  read: ReadDb,
  name: string,
  producerId: string,
): Promise<ChosenTemplate> {
  const ref = readRef(name)
  if (!ref) return shipped(name)
  const found = await findLabelTemplate(read, ref)
  const isFor = found && (found.producerId === null || found.producerId === producerId)
  if (!isFor) throw fail('label-template-not-found', name)
  if (found.archived && !(ref.version !== undefined && found.taken))
    throw fail('label-template-archived', found.title.vi)
  return chosen(found)
}

/** For somebody who looks, copies or downloads. @throws label-template-unknown, label-template-not-found */
export async function templateSeenBy(
  read: ReadDb,
  name: string,
  by: Actor,
): Promise<ChosenTemplate> {
  const ref = readRef(name)
  if (!ref) return shipped(name)
  const found = await findLabelTemplate(read, ref)
  const mayRead = found && (found.producerId === null || mayTouch(by, found.producerId))
  if (!mayRead) throw fail('label-template-not-found', name)
  return chosen(found)
}

const shipped = (name: string): ChosenTemplate => ({ template: loadTemplate(name), ref: name })

const chosen = (stored: StoredTemplate): ChosenTemplate => ({
  template: stored.template,
  ref: writeRef({ id: stored.id, version: stored.version }),
  stored,
})
