/** Every page about label templates. */
import type { DeskSettings } from '../desk-settings.js'
import type { Office } from '../office.js'
import { changeRoutes } from './change.js'
import { designRoutes } from './design.js'
import { galleryRoutes } from './gallery.js'
import { makeRoutes } from './make.js'
import { markRoute } from './mark.js'
import { templatePictureRoutes } from './pictures.js'
import { templatePageRoute } from './template-page.js'

export function labelRoutes(office: Office, desk: DeskSettings): void {
  galleryRoutes(office, desk)
  templatePictureRoutes(office, desk)
  makeRoutes(office, desk)
  markRoute(office, desk)
  templatePageRoute(office, desk)
  designRoutes(office, desk)
  changeRoutes(office, desk)
}
