/** How a photo of an iPhone (iOS 17) begins: its brands, then the head of its list of parts. */
export const iphoneHeic = Buffer.concat([
  Buffer.from(
    '00000024667479706865696300000000' +
      '6d6966314d6948454d6950726d696166' +
      '4d69484268656963' +
      '00000f4b6d657461000000000000002268646c7200000000000000007069637400000000000000000000000000',
    'hex',
  ),
  Buffer.alloc(4_096, 0x5a),
])
