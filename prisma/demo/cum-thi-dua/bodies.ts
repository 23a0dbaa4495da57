/** The fifteen bodies of the cluster, five in each of three; all invented. `strength` from 0 to 1 gives their figures. */
export const clusters = ["Cụm I – Các quận", "Cụm II – Các huyện đồng bằng", "Cụm III – Các huyện miền núi"] as const;

export type Body = { key: string; name: string; shortName: string; cluster: 0 | 1 | 2; strength: number };

export const bodies: Body[] = [
  { key: "an-binh", name: "Quận An Bình (mẫu)", shortName: "An Bình", cluster: 0, strength: 0.9 },
  { key: "binh-minh", name: "Quận Bình Minh (mẫu)", shortName: "Bình Minh", cluster: 0, strength: 0.8 },
  { key: "dong-phu", name: "Quận Đông Phú (mẫu)", shortName: "Đông Phú", cluster: 0, strength: 0.72 },
  { key: "phu-hoa", name: "Quận Phú Hòa (mẫu)", shortName: "Phú Hòa", cluster: 0, strength: 0.64 },
  { key: "tan-thanh", name: "Quận Tân Thành (mẫu)", shortName: "Tân Thành", cluster: 0, strength: 0.5 },
  { key: "chau-giang", name: "Huyện Châu Giang (mẫu)", shortName: "Châu Giang", cluster: 1, strength: 0.86 },
  { key: "hai-ninh", name: "Huyện Hải Ninh (mẫu)", shortName: "Hải Ninh", cluster: 1, strength: 0.86 },
  { key: "kim-son", name: "Huyện Kim Sơn Hạ (mẫu)", shortName: "Kim Sơn Hạ", cluster: 1, strength: 0.7 },
  { key: "long-dien", name: "Huyện Long Điền Thượng (mẫu)", shortName: "Long Điền Thượng", cluster: 1, strength: 0.6 },
  { key: "thanh-lam", name: "Huyện Thanh Lâm (mẫu)", shortName: "Thanh Lâm", cluster: 1, strength: 0.55 },
  { key: "ba-vang", name: "Huyện Ba Vàng (mẫu)", shortName: "Ba Vàng", cluster: 2, strength: 0.78 },
  { key: "da-bac", name: "Huyện Đá Bạc (mẫu)", shortName: "Đá Bạc", cluster: 2, strength: 0.74 },
  { key: "nam-pang", name: "Huyện Nậm Pang (mẫu)", shortName: "Nậm Pang", cluster: 2, strength: 0.66 },
  { key: "pu-luong", name: "Huyện Pù Lương (mẫu)", shortName: "Pù Lương", cluster: 2, strength: 0.58 },
  { key: "suoi-rut", name: "Huyện Suối Rút (mẫu)", shortName: "Suối Rút", cluster: 2, strength: 0 },
];

/** Châu Giang and Hải Ninh report the same and share a place; Suối Rút reports nothing. */
export const twins = ["chau-giang", "hai-ninh"] as const;
export const silent = "suoi-rut";
