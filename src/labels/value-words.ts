/** What the values of labels are called by people. */
import type { Words } from '../errors.js'
import type { valueNames, varyingNames } from './values.js'

type ValueName = (typeof valueNames)[number] | (typeof varyingNames)[number]

export const valueWords: Readonly<Record<ValueName, Words>> = {
  'product.name': { vi: 'tên sản phẩm', en: 'name of the product' },
  'product.netContent': { vi: 'định lượng', en: 'net content' },
  'product.gtin': { vi: 'mã số GTIN', en: 'GTIN' },
  'product.group': { vi: 'nhóm sản phẩm', en: 'product group' },
  'product.ingredients': { vi: 'thành phần', en: 'ingredients' },
  'product.usage': { vi: 'hướng dẫn sử dụng', en: 'how to use it' },
  'product.storage': { vi: 'hướng dẫn bảo quản', en: 'how to keep it' },
  'product.warning': { vi: 'cảnh báo', en: 'warning' },
  'product.standard': { vi: 'tiêu chuẩn', en: 'standard' },
  'product.netWeight': { vi: 'khối lượng (AI 3103)', en: 'weight (AI 3103)' },
  'product.photo': { vi: 'ảnh sản phẩm', en: 'photo of the product' },
  'producer.name': { vi: 'tên cơ sở', en: 'name of the producer' },
  'producer.address': { vi: 'địa chỉ cơ sở', en: 'address of the producer' },
  'producer.phone': { vi: 'điện thoại cơ sở', en: 'telephone of the producer' },
  'producer.logo': { vi: 'biểu trưng', en: 'logo' },
  'brand.trademark': { vi: 'số đăng ký nhãn hiệu', en: 'trademark registration' },
  'brand.trademarkOn': { vi: 'ngày đăng ký nhãn hiệu', en: 'day of the trademark registration' },
  'origin.commune': { vi: 'xã, phường', en: 'commune' },
  'origin.province': { vi: 'tỉnh, thành phố', en: 'province' },
  'lot.number': { vi: 'số lô', en: 'lot number' },
  'lot.madeOn': { vi: 'ngày sản xuất', en: 'day made' },
  'lot.expiresOn': { vi: 'hạn sử dụng', en: 'use-by day' },
  'certificate.valid': { vi: 'chứng nhận OCOP', en: 'OCOP certificate' },
  'certificate.stars': { vi: 'số sao', en: 'stars' },
  'certificate.number': { vi: 'số quyết định', en: 'number of the decision' },
  'certificate.issuedOn': { vi: 'ngày quyết định', en: 'day of the decision' },
  'certificate.expiresOn': { vi: 'ngày hết hạn chứng nhận', en: 'last day of the certificate' },
  'certificate.mark': { vi: 'dấu OCOP', en: 'OCOP mark' },
  'pallet.sscc': { vi: 'mã kiện SSCC', en: 'SSCC' },
  'pallet.count': { vi: 'số lượng trong kiện', en: 'count' },
  host: { vi: 'tên miền', en: 'host name' },
  code: { vi: 'mã', en: 'code' },
  'code.grouped': { vi: 'mã', en: 'code' },
  number: { vi: 'số thứ tự', en: 'running number' },
}

/** A template's text with the names of its values in place of braces. */
export function withValueWords(text: string): Words {
  const say = (language: 'vi' | 'en') =>
    text.replace(/\{([^{}|]*)[^{}]*\}/g, (_, name: string) =>
      name in valueWords ? `[${valueWords[name as ValueName][language]}]` : `[${name}]`,
    )
  return { vi: say('vi'), en: say('en') }
}

export const wordsOfValue = (name: string): Words =>
  name in valueWords ? valueWords[name as ValueName] : { vi: name, en: name }
