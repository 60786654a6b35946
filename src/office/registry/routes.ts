/** Every page of the registry in the office. */
import type { Office } from '../office.js'
import { brandRoutes } from './brand.js'
import { certificateRoutes } from './certificates.js'
import { channelRoutes } from './channels.js'
import { exportRoutes } from './exports.js'
import { findRoutes } from './find.js'
import { importRoutes } from './imports.js'
import { lotRoutes } from './lots.js'
import type { RegistryOptions } from './options.js'
import { photoRoutes } from './photos.js'
import { producerRoutes } from './producers.js'
import { productPageRoutes } from './product-page.js'
import { productRoutes } from './products.js'

export function registryRoutes(office: Office, options: RegistryOptions): void {
  producerRoutes(office)
  brandRoutes(office, options)
  productRoutes(office, options)
  productPageRoutes(office)
  photoRoutes(office, options)
  channelRoutes(office)
  lotRoutes(office)
  certificateRoutes(office, options)
  importRoutes(office, options)
  exportRoutes(office)
  findRoutes(office, options)
}
