/**
 * The rest of the demonstration's assortment: with the four products of `registry.ts` every OCOP group
 * has one. Every name is made up; GTINs begin with 952, which GS1 keeps for examples.
 */
import type { BrandChanges } from '../registry/brand.js'
import type { ProducerFacts } from '../registry/producers.js'
import type { ProductFacts } from '../registry/products.js'

export interface DemoLot {
  readonly number: string
  /** Days before today. */
  readonly madeDaysAgo: number
}

export interface DemoProduct {
  readonly facts: Omit<ProductFacts, 'producerId' | 'province' | 'commune' | 'demo'>
  readonly stars: number
  readonly lot?: DemoLot
}

export interface DemoMaker {
  readonly facts: Omit<ProducerFacts, 'demo'>
  readonly products: Readonly<Record<string, DemoProduct>>
}

/** What the tea cooperative sells besides its tea in bags. */
export const teaProducts = {
  jasmine: {
    stars: 4,
    lot: { number: 'NHAI-07', madeDaysAgo: 20 },
    facts: {
      name: 'Chè nhài hộp thiếc (minh hoạ)',
      nameEn: 'Jasmine tea in a tin (demo)',
      group: 'Đồ uống',
      gtin: '9521234000020',
      netContent: '150 g',
      ingredients: 'Chè xanh 92 %, hoa nhài tươi 8 %',
      story:
        'Mỗi mẻ chè ướp năm lần hoa, hoa hái lúc chiều và nở trong đêm giữa những lớp chè. (Câu chuyện minh hoạ.)',
      brand: 'Đồi Sương',
      standards: 'TCCS 02:2025/ĐS (minh hoạ)',
      usage: 'Hãm 4 g chè với 200 ml nước 85 °C trong 3 phút.',
      storage: 'Nơi khô mát, đậy kín hộp sau khi mở.',
      warnings: 'Không dùng khi chè có mùi mốc.',
      shelfLifeDays: 540,
    },
  },
  powder: {
    stars: 3,
    lot: { number: 'BOT-15', madeDaysAgo: 12 },
    facts: {
      name: 'Trà xanh bột (minh hoạ)',
      nameEn: 'Green tea powder (demo)',
      group: 'Đồ uống',
      netContent: '30 g',
      ingredients: 'Búp chè xanh che nắng 100 %, nghiền mịn',
      brand: 'Đồi Sương',
      standards: 'TCCS 03:2025/ĐS (minh hoạ)',
      usage: 'Đánh 2 g bột với 80 ml nước 75 °C đến khi có bọt.',
      storage: 'Nơi khô mát, tránh ánh sáng.',
      warnings: 'Không dùng khi bột vón cục.',
      shelfLifeDays: 270,
    },
  },
} as const satisfies Record<string, DemoProduct>

/** Green that carries white letters (7 : 1 and more), and a copper that reads on white paper. */
export const teaBrand: BrandChanges = {
  color: '#14532d',
  accent: '#9a4b12',
  font: 'serif',
  trademark: '4-0000000-000',
  trademarkOn: '2024-03-15',
}

export const makers: Readonly<Record<string, DemoMaker>> = {
  rice: {
    facts: {
      name: 'Hợp tác xã Nếp Thung Vàng (minh hoạ)',
      address: 'Bản Thung Vàng',
      province: 'Sơn La',
      commune: 'Xã Thung Vàng',
      phone: '0212 000 0000',
      gs1Prefix: '9521235',
    },
    products: {
      rice: {
        stars: 4,
        lot: { number: 'NEP-26-03', madeDaysAgo: 15 },
        facts: {
          name: 'Gạo nếp nương, thùng 10 kg (minh hoạ)',
          nameEn: 'Upland sticky rice, box of 10 kg (demo)',
          group: 'Thực phẩm',
          gtin: '9521235000012',
          netContent: '10 kg',
          ingredients: 'Gạo nếp nương 100 %',
          story:
            'Lúa nếp trồng một vụ trên nương cao, gặt tay và phơi trên sàn tre. (Câu chuyện minh hoạ.)',
          brand: 'Thung Vàng',
          standards: 'TCCS 01:2025/TV (minh hoạ)',
          usage: 'Ngâm 4 giờ, đồ chín trong 35 phút.',
          storage: 'Nơi khô ráo, thoáng mát; xếp không quá 6 thùng.',
          warnings: 'Không dùng khi gạo bị mốc.',
          shelfLifeDays: 365,
        },
      },
    },
  },
  spirit: {
    facts: {
      name: 'Hộ kinh doanh Rượu Khe Đá (minh hoạ)',
      address: 'Xóm Khe Đá',
      province: 'Cao Bằng',
      commune: 'Xã Khe Đá',
      phone: '0206 000 0000',
      gs1Prefix: '9521236',
    },
    products: {
      spirit: {
        stars: 3,
        lot: { number: 'RN-2604', madeDaysAgo: 40 },
        facts: {
          name: 'Rượu nếp men lá (minh hoạ)',
          nameEn: 'Sticky rice spirit (demo)',
          group: 'Đồ uống',
          gtin: '9521236000011',
          netContent: '500 ml',
          ingredients: 'Gạo nếp 97 %, men lá 3 %, nước suối; etanol 29 % vol',
          story:
            'Men ủ từ mười hai thứ lá rừng, rượu cất hai lần bằng chõ gỗ rồi nghỉ trong chum sành sáu tháng. (Câu chuyện minh hoạ.)',
          brand: 'Khe Đá',
          standards: 'TCVN 7043:2013; TCCS 01:2025/KĐ (minh hoạ)',
          usage: 'Dùng trực tiếp trong bữa ăn, ngon hơn khi ướp lạnh.',
          storage: 'Nơi mát, tránh ánh nắng; đậy kín sau khi mở.',
          warnings:
            'Sản phẩm có cồn, không dùng cho người dưới 18 tuổi và phụ nữ có thai. Đã uống rượu thì không lái xe.',
          shelfLifeDays: 1095,
        },
      },
    },
  },
  oil: {
    facts: {
      name: 'Tổ hợp tác Tinh Dầu Đồi Sả (minh hoạ)',
      address: 'Thôn Đồi Sả',
      province: 'Nghệ An',
      commune: 'Xã Đồi Sả',
      phone: '0238 000 0000',
    },
    products: {
      oil: {
        stars: 3,
        lot: { number: 'TD-09', madeDaysAgo: 25 },
        facts: {
          name: 'Tinh dầu sả (minh hoạ)',
          nameEn: 'Lemongrass oil (demo)',
          group: 'Dược liệu',
          netContent: '10 ml',
          ingredients: 'Tinh dầu sả 100 %',
          standards: 'TCCS 01:2025/ĐS (minh hoạ)',
          usage: 'Nhỏ 3–5 giọt vào đèn xông hoặc khăn ấm.',
          storage: 'Nơi mát, tránh ánh sáng, xa lửa.',
          warnings: 'Không uống. Để xa tầm tay trẻ em.',
          shelfLifeDays: 730,
        },
      },
    },
  },
  brocade: {
    facts: {
      name: 'Hợp tác xã Thổ Cẩm Bản Chàm (minh hoạ)',
      address: 'Bản Chàm',
      province: 'Tuyên Quang',
      commune: 'Xã Bản Chàm',
      phone: '0219 000 0000',
    },
    products: {
      brocade: {
        stars: 4,
        lot: { number: 'TC-2605', madeDaysAgo: 30 },
        facts: {
          name: 'Khăn thổ cẩm nhuộm chàm (minh hoạ)',
          nameEn: 'Indigo brocade scarf (demo)',
          group: 'Thủ công mỹ nghệ',
          netContent: '1 chiếc, 45 x 180 cm',
          ingredients: 'vải lanh dệt tay 100 %, nhuộm chàm tự nhiên',
          story:
            'Lanh gieo tháng ba, xe sợi suốt mùa mưa, dệt và nhuộm chàm ba mươi lượt. Mỗi chiếc khăn mang hoa văn của người dệt. (Câu chuyện minh hoạ.)',
          brand: 'Bản Chàm',
          usage: 'choàng cổ, khoác vai, trải bàn hoặc treo tường.',
          storage: 'giặt tay bằng nước lạnh, phơi nơi râm mát, ủi mặt trái.',
          warnings: 'màu chàm có thể phai nhẹ trong lần giặt đầu; nên giặt riêng.',
        },
      },
    },
  },
  homestay: {
    facts: {
      name: 'Tổ hợp tác Du Lịch Bản Mây Trôi (minh hoạ)',
      address: 'Bản Mây Trôi',
      province: 'Lào Cai',
      commune: 'Xã Mây Trôi',
      phone: '0214 000 0000',
    },
    products: {
      homestay: {
        stars: 4,
        facts: {
          name: 'Nhà sàn Bản Mây Trôi (minh hoạ)',
          nameEn: 'Stilt houses of Mây Trôi (demo)',
          group: 'Du lịch cộng đồng',
          story:
            'Sáu nếp nhà sàn nhìn xuống ruộng bậc thang, khách cùng nấu cơm lam và đi nương với chủ nhà. (Câu chuyện minh hoạ.)',
          storyEn:
            'Six stilt houses above terraced fields, where guests cook and walk with their hosts. (A story made up for the demonstration.)',
          usage: 'Nhận khách quanh năm; đặt trước hai ngày.',
          coordinates: { latitude: 22.336, longitude: 103.844 },
        },
      },
    },
  },
  orchid: {
    facts: {
      name: 'Hộ kinh doanh Vườn Lan Gió (minh hoạ)',
      address: 'Thôn Vườn Gió',
      province: 'Lâm Đồng',
      commune: 'Xã Vườn Gió',
      phone: '0263 000 0000',
    },
    products: {
      orchid: {
        stars: 3,
        lot: { number: 'CHAU-11', madeDaysAgo: 8 },
        facts: {
          name: 'Lan hồ điệp chậu sứ (minh hoạ)',
          nameEn: 'Potted moth orchid (demo)',
          group: 'Sinh vật cảnh',
          netContent: '1 chậu, 3 cành hoa',
          usage: 'Đặt nơi sáng, không nắng gắt.',
          storage: 'Tưới mỗi tuần một lần, để ráo nước trong chậu.',
        },
      },
    },
  },
}
