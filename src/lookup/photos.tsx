/** Photos of a product: the first one on the first screen, the others below, loaded when they are near. */
import type { Language } from '../language/language.js'
import { type Photo, photoFiles } from '../registry/photo-queries.js'
import type { PublicProduct } from '../registry/public-product.js'
import { words } from './passport-words.js'

/** Of the page's column: the whole width of a telephone, 32 rem on anything larger. */
const fullWidth = '(max-width:36rem) calc(100vw - 2rem), 32rem'
/** Of the first photo: on a low screen it stands beside the name (`first-screen.ts`). */
const leadWidth = `(max-width:36rem) and (max-height:40rem) 40vw, ${fullWidth}`
const thirdWidth = '(max-width:36rem) calc(50vw - 1.25rem), 10.5rem'

/** Pictures this narrow would lose their pack when cut to a wide strip. */
const narrow = 1.25

interface PictureProps {
  readonly photo: Photo
  readonly alt: string
  readonly sizes: string
  readonly eager?: boolean
}

function Picture({ photo, alt, sizes, eager = false }: PictureProps) {
  const { avif, webp } = photoFiles(photo)
  const set = (files: typeof avif) => files.map(({ width, path }) => `${path} ${width}w`).join(', ')
  const middle = webp[Math.min(1, webp.length - 1)]
  return (
    <picture>
      <source type="image/avif" srcset={set(avif)} sizes={sizes} />
      <img
        src={middle?.path}
        srcset={set(webp)}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={alt}
        decoding="async"
        {...(eager ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  )
}

export function LeadPhoto({ product, language }: { product: PublicProduct; language: Language }) {
  const [photo] = product.photos
  if (!photo) return null
  const whole = photo.width / photo.height < narrow
  return (
    <div class={whole ? 'photo whole' : 'photo'}>
      <LargeLink photo={photo} language={language}>
        <Picture photo={photo} alt={altOf(product, photo, language)} sizes={leadWidth} eager />
      </LargeLink>
    </div>
  )
}

export function MorePhotos({ product, language }: { product: PublicProduct; language: Language }) {
  const photos = product.photos.slice(1)
  if (photos.length === 0) return null
  return (
    <ul class="more">
      {photos.map((photo) => (
        <li>
          <figure>
            <LargeLink photo={photo} language={language}>
              <Picture photo={photo} alt={altOf(product, photo, language)} sizes={thirdWidth} />
            </LargeLink>
            {photo.caption && <figcaption>{photo.caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}

function LargeLink(props: {
  photo: Photo
  language: Language
  children: preact.ComponentChildren
}) {
  const { photo, language, children } = props
  return (
    <a href={photoFiles(photo).webp.at(-1)?.path ?? '#'} title={words.openPhoto[language]}>
      {children}
    </a>
  )
}

function altOf({ name, demo }: PublicProduct, { caption }: Photo, language: Language): string {
  const what = demo ? words.demoPhoto : words.photoOf
  return `${what[language]}: ${caption ?? name}`
}
