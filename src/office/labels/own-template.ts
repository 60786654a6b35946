/** The label template of an address, as the member who opens it may see and change it. */
import { type StoredTemplate, getLabelTemplate } from '../../printing/label-templates/find.js'
import type { ReadDb } from '../../store/store.js'
import type { Visit } from '../visit.js'

/** @throws label-template-not-found, also when it is another producer's */
export const ownTemplate = (read: ReadDb, visit: Visit): Promise<StoredTemplate> =>
  getLabelTemplate(read, { id: visit.params['id'] ?? '' }, visit.actor)

export const templatePath = (id: string): string => `/office/labels/${id}`
