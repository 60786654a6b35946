/** Pictures of labels and sheets, by the drawing that prints them. */
import type { FastifyReply } from 'fastify'
import type { Side } from '../../labels/layout.js'
import type { LabelSnapshot } from '../../labels/snapshot.js'
import { labelSvg } from '../../labels/svg.js'
import { sampleCode } from '../../labels/sample-code.js'
import { sheetSvg } from '../../labels/sheet-svg.js'
import { previewPrint } from '../../printing/jobs-create.js'
import { loadFonts } from '../../printing/fonts.js'
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import type { Visit } from '../visit.js'
import { sheetShown } from './shown-sheet.js'
import { wantedOf } from './wanted.js'

export function pictureRoutes(office: Office, { printing }: DeskSettings): void {
  const { read } = printing.store

  office.get('/print/label.svg', { may: 'print' }, async (visit, reply) => {
    const { request } = await wantedOf(read, visit)
    const { snapshot } = await previewPrint(printing, request, visit.actor, visit.at)
    await sendSvg(reply, labelSvg(snapshot, loadFonts(), sampleCode, 1, sideOf(visit, snapshot)))
  })

  office.get('/print/sheet.svg', { may: 'print' }, async (visit, reply) => {
    const { request } = await wantedOf(read, visit)
    const { snapshot } = await previewPrint(printing, request, visit.actor, visit.at)
    const { quantity: labels } = request
    const page = sheetShown(visit, snapshot, labels)
    const side = sideOf(visit, snapshot)
    const files = loadFonts()
    await sendSvg(reply, sheetSvg({ snapshot, files, labels, code: sampleCode, page, side }))
  })
}

/** Of a label that has one side only there is no back. */
const sideOf = ({ query }: Visit, { template }: LabelSnapshot): Side =>
  query.get('side') === 'back' && template.back ? 'back' : 'front'

export const sendSvg = (reply: FastifyReply, svg: string) =>
  reply
    .type('image/svg+xml; charset=utf-8')
    .headers({
      'cache-control': 'private, max-age=60',
      'content-security-policy': "default-src 'none'; img-src data:; frame-ancestors 'none'",
    })
    .send(svg)
