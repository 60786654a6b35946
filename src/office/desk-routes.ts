/** The pages people work with every day: printing, activation, the desk, what needs attention. */
import type { PrintingContext } from '../printing/jobs.js'
import { openAssets } from '../web/assets.js'
import type { DeskSettings } from './desk-settings.js'
import { decideRoutes } from './desk/decide.js'
import { decisionRoutes } from './desk/decisions.js'
import { findRoutes } from './desk/find.js'
import { packRoute } from './desk/pack.js'
import { runRoute } from './desk/run.js'
import { subjectRoutes } from './desk/subjects.js'
import { labelRoutes } from './labels/routes.js'
import { logisticUnitRoutes } from './logistic-units/add.js'
import { unitListRoutes } from './logistic-units/units.js'
import type { Office } from './office.js'
import { againRoutes } from './print/again.js'
import { chooseRoutes } from './print/choose.js'
import { jobRoutes } from './print/job.js'
import { jobFileRoutes } from './print/job-files.js'
import { lookRoutes } from './print/look.js'
import { orderRoutes } from './print/order.js'
import { paperRoutes } from './print/paper.js'
import { ownStockRoutes } from './print/own-stock.js'
import { printerRoutes } from './print/printer.js'
import { printerListRoutes } from './print/printers.js'
import { templateRoutes } from './print/templates.js'
import { pictureRoutes } from './print/pictures.js'
import { activateRoutes } from './stamps/activate.js'
import { checkRoutes } from './stamps/check.js'
import { handOverRoutes } from './stamps/hand-over.js'
import { stampRoutes } from './stamps/list.js'
import { alertRoutes } from './watch/alerts.js'
import { chartRoutes } from './watch/charts.js'
import { monthRoutes } from './watch/month.js'
import { reportRoutes } from './watch/reports.js'

export function deskRoutes(
  office: Office,
  options: { readonly printing: PrintingContext; readonly bases: readonly string[] },
): void {
  const { printing, bases } = options
  const assets = openAssets()
  const desk: DeskSettings = {
    issuing: printing,
    printing,
    bases,
    script: (entry) => assets.urlOf(entry),
  }
  chooseRoutes(office, desk)
  orderRoutes(office, desk)
  templateRoutes(office, desk)
  labelRoutes(office, desk)
  lookRoutes(office, desk)
  pictureRoutes(office, desk)
  printerListRoutes(office, desk)
  printerRoutes(office, desk)
  ownStockRoutes(office, desk)
  jobRoutes(office, desk)
  jobFileRoutes(office, desk)
  paperRoutes(office, desk)
  againRoutes(office, desk)
  logisticUnitRoutes(office, desk)
  unitListRoutes(office, desk)
  findRoutes(office, desk)
  packRoute(office, desk)
  runRoute(office, desk)
  subjectRoutes(office, desk)
  decideRoutes(office, desk)
  decisionRoutes(office, desk)
  stampRoutes(office, desk)
  activateRoutes(office, desk)
  checkRoutes(office, desk)
  handOverRoutes(office, desk)
  alertRoutes(office, desk)
  reportRoutes(office, desk)
  chartRoutes(office, desk)
  monthRoutes(office, desk)
}
