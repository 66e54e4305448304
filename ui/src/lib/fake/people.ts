// The invented tour that the screens run on in a browser. Nobody in it exists.

export type Seed = {
  name: string;
  organisation: string;
  kind: string;
  state?: "waiting" | "not_selected" | "undecided" | "withdrawn";
  note?: string;
};

export const ROUTES: [number, string][][] = [
  [
    [61, "Trabzon"],
    [52, "Ordu"],
    [55, "Samsun"],
    [60, "Tokat"],
    [58, "Sivas"],
  ],
  [
    [27, "Gaziantep"],
    [63, "Şanlıurfa"],
    [47, "Mardin"],
    [21, "Diyarbakır"],
  ],
  [
    [38, "Kayseri"],
    [19, "Çorum"],
    [37, "Kastamonu"],
    [67, "Zonguldak"],
    [14, "Bolu"],
  ],
  [
    [16, "Bursa"],
    [10, "Balıkesir"],
    [17, "Çanakkale"],
    [22, "Edirne"],
    [34, "İstanbul"],
  ],
  [
    [24, "Erzincan"],
    [62, "Tunceli"],
    [25, "Erzurum"],
    [36, "Kars"],
    [65, "Van"],
  ],
  [
    [35, "İzmir"],
    [20, "Denizli"],
    [64, "Uşak"],
    [26, "Eskişehir"],
    [42, "Konya"],
  ],
];

export const GROUPS = [
  {
    code: "cso",
    name_tr: "sivil toplum örgütü (STÖ)",
    name_en: "civil society organisation",
  },
  { code: "public", name_tr: "kamu kurumu", name_en: "public institution" },
  { code: "local", name_tr: "yerel yönetim", name_en: "local government" },
  {
    code: "academic",
    name_tr: "akademik kurum",
    name_en: "academic institution",
  },
  { code: "other", name_tr: "diğer", name_en: "other" },
];

export const KINDS = [
  {
    code: "DER",
    name_tr: "Dernek",
    name_en: "Association",
    group: "cso",
  },
  {
    code: "VAK",
    name_tr: "Vakıf",
    name_en: "Foundation",
    group: "cso",
  },
  {
    code: "PLA",
    name_tr: "Platform, ağ",
    name_en: "Platform, network",
    group: "cso",
  },
  {
    code: "KOP",
    name_tr: "Kooperatif",
    name_en: "Cooperative",
    group: "cso",
  },
  { code: "BEL", name_tr: "Belediye", name_en: "Municipality", group: "local" },
  {
    code: "ILM",
    name_tr: "İl müdürlüğü",
    name_en: "Provincial directorate",
    group: "public",
  },
  {
    code: "UNI",
    name_tr: "Üniversite",
    name_en: "University",
    group: "academic",
  },
  {
    code: "KKO",
    name_tr: "Kent Konseyi",
    name_en: "Citizens' assembly",
    group: "other",
  },
  { code: "BAR", name_tr: "Baro", name_en: "Bar association", group: "other" },
  {
    code: "BIREY",
    name_tr: "Bağımsız kişi",
    name_en: "Independent person",
    group: "other",
  },
];

export const TRABZON: Seed[] = [
  { name: "Hanife Şahin", organisation: "Trabzon Kent Konseyi", kind: "KKO" },
  { name: "Ali Şahin", organisation: "Uzungöl Doğa Derneği", kind: "DER" },
  {
    name: "Hasan Kaya",
    organisation: "Doğa Koruma ve Yaşatma Vakfı",
    kind: "VAK",
    note: "Kürsüde konuşacak",
  },
  {
    name: "Işık Çığ",
    organisation: "Karadeniz Kadın Dayanışma Derneği",
    kind: "DER",
  },
  {
    name: "İlker Şahinoğlu",
    organisation: "Karadeniz Kadın Dayanışma Derneği",
    kind: "DER",
  },
  {
    name: "Şêrîn Aydın",
    organisation: "Karadeniz Kadın Dayanışma Derneği",
    kind: "DER",
  },
  {
    name: "Ayşe Nur Öztürk Yılmazer",
    organisation:
      "Trabzon Engelliler ve Aileleri Spor, Eğitim ve Dayanışma Derneği Ortahisar Şubesi",
    kind: "DER",
  },
  { name: "Mehmet Kaya", organisation: "Ortahisar Belediyesi", kind: "BEL" },
  {
    name: "Mehmet Kaya",
    organisation: "Vakfıkebir Gençlik Platformu",
    kind: "PLA",
  },
  {
    name: "Zeynep Uçar",
    organisation: "Karadeniz Teknik Üniversitesi",
    kind: "UNI",
  },
  { name: "Oğuz Demirci", organisation: "Trabzon Barosu", kind: "BAR" },
  {
    name: "Gülşen Ağaoğlu",
    organisation: "Maçka Tarım Kooperatifi",
    kind: "KOP",
  },
  {
    name: "Cem İnce",
    organisation: "Aile ve Sosyal Hizmetler İl Müdürlüğü",
    kind: "ILM",
  },
  { name: "Elif Ünsal", organisation: "Çocuk Hakları Derneği", kind: "DER" },
  {
    name: "Deniz Işıldak",
    organisation: "Akçaabat Kültür Derneği",
    kind: "DER",
  },
  { name: "Süleyman Çoban", organisation: "Of Çevre Platformu", kind: "PLA" },
  { name: "Nazlı Gökçe", organisation: "Trabzon Kent Konseyi", kind: "KKO" },
  { name: "Burak Eren", organisation: "Gençlik Merkezi Derneği", kind: "DER" },
  {
    name: "Fatma Altuğ",
    organisation: "Kadın Girişimciler Vakfı",
    kind: "VAK",
    state: "waiting",
  },
  {
    name: "Kemal Arıkan",
    organisation: "Yomra Spor Derneği",
    kind: "DER",
    state: "waiting",
  },
  {
    name: "Sevgi Bozkurt",
    organisation: "Araklı Eğitim Derneği",
    kind: "DER",
    state: "not_selected",
  },
  {
    name: "Tuna Yalçın",
    organisation: "Sürmene Deniz Derneği",
    kind: "DER",
    state: "undecided",
  },
  {
    name: "Ümit Karaca",
    organisation: "Tonya Kültür Derneği",
    kind: "DER",
    state: "withdrawn",
  },
];

export const ELSEWHERE: [string, Seed[]][] = [
  [
    "Çanakkale",
    [
      {
        name: "Deniz Şahin",
        organisation: "Kazdağları Doğa Derneği",
        kind: "DER",
      },
      {
        name: "Hülya Kayalı",
        organisation: "Çanakkale Kent Konseyi",
        kind: "KKO",
      },
    ],
  ],
  [
    "İstanbul",
    [
      {
        name: "Gülşen Şahin",
        organisation: "Mülteci Destek Derneği",
        kind: "DER",
      },
      {
        name: "Osman Kaya",
        organisation: "İstanbul Gönüllüleri Vakfı",
        kind: "VAK",
      },
    ],
  ],
  [
    "Ordu",
    [
      {
        name: "Meryem Kaya",
        organisation: "Ordu Fındık Kooperatifi",
        kind: "KOP",
      },
      { name: "Yusuf Işıklar", organisation: "Ünye Belediyesi", kind: "BEL" },
      { name: "Aslı Toprak", organisation: "Fatsa Kadın Derneği", kind: "DER" },
    ],
  ],
];
