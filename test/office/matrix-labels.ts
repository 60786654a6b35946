/** The routes of label templates for `matrix.ts`. */
import { startTemplate } from '../../src/printing/label-templates/start.js'
import { createLabelTemplate } from '../../src/printing/label-templates/write.js'
import { administrator, now } from '../issuing/installation.js'
import type { Row, World } from './matrix.js'

const all = ['administrator', 'consultant', 'owner', 'staff', 'auditor'] as const
const workers = ['administrator', 'consultant', 'owner', 'staff'] as const
const both = ['GET', 'POST'] as const

const template = async ({ store }: World, producerId: 'p1' | 'p2'): Promise<string> => {
  const facts = { producerId, template: startTemplate({ vi: 'Tem', en: 'Label' }, 60, 40) }
  return (await createLabelTemplate(store, facts, administrator, now)).id
}

/** The row of a route to a template of one producer, and to the same of the other. */
function owned(row: Omit<Row, 'path' | 'other'>, path: (id: string) => string): Row {
  return {
    ...row,
    path: async (world) => path(await template(world, 'p1')),
    other: async (world) => path(await template(world, 'p2')),
  }
}

const labels = '/office/labels'

export const labelMatrix: readonly Row[] = [
  { route: labels, methods: ['GET'], who: all },
  { route: `${labels}/new`, methods: both, who: workers },
  { route: `${labels}/upload`, methods: both, who: workers },
  { route: `${labels}/mark`, methods: both, who: ['administrator'] },
  owned(
    { route: `${labels}/copy`, methods: both, who: workers },
    (id) => `${labels}/copy?template=own:${id}`,
  ),
  ...(['picture.svg', 'file.json'] as const).map((file) =>
    owned(
      { route: `${labels}/${file}`, methods: ['GET'], who: all },
      (id) => `${labels}/${file}?template=own:${id}`,
    ),
  ),
  owned({ route: `${labels}/:id`, methods: ['GET'], who: all }, (id) => `${labels}/${id}`),
  ...(['design', 'rename', 'archive'] as const).map((page) =>
    owned(
      { route: `${labels}/:id/${page}`, methods: both, who: workers },
      (id) => `${labels}/${id}/${page}`,
    ),
  ),
  owned(
    { route: `${labels}/:id/share`, methods: both, who: ['administrator'] },
    (id) => `${labels}/${id}/share`,
  ),
]
