/** Addresses of pages of this installation, for people at the terminal. */
import type { Config } from '../config.js'

/** @param path behind the server's address, `/office/…` */
export const addressOf = ({ baseUrl, port }: Config, path: string): string =>
  (baseUrl ?? `http://127.0.0.1:${port}`) + path
