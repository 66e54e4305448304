// Sheets of route 3 as its invented coordinator gets them, for tests of whoever takes them in.

export const NAME = "Adınız Soyadınız";
export const MEETING = "Hangi ilde katılacaksınız?";
export const EXPECTATION = "Beklentiniz nedir?";

/** Nine rows: two without a name (rows 5 and 6), two names to be respelled, and a wish that names no meeting. */
export const APPLICATIONS = `\
Zaman damgası;${NAME};Temsil ettiğiniz kurum / kuruluş;${MEETING};Telefon;T.C. Kimlik No;KVKK metnini okudum;${EXPECTATION}
12.11.2026 14:03;ayşe YILMAZ;Çorum Kent Konseyi;Çorum;0500 000 00 01;10000000146;Evet;Ortak çalışmak istiyoruz
12.11.2026 14:05;Işıl Ağaoğlu;Kayseri Genç Girişimciler Derneği;Kayseri;0500 000 00 02;;Evet;Ağ kurmak
12.11.2026 14:07;ŞÜKRÜ IŞIK;Bolu Doğa Derneği;ÇORUM;0500 000 00 03;;Evet;
12.11.2026 14:09;;Çorum Kadın Dayanışma Derneği;Çorum;0500 000 00 04;;Evet;
12.11.2026 14:11;;Zonguldak Engelsiz Yaşam Derneği;Zonguldak;0500 000 00 05;;Evet;
12.11.2026 14:13;Berfin Ağaç;Kastamonu Gençlik Platformu;fark etmez;0500 000 00 06;;Evet;
12.11.2026 14:15;Yiğit Uçar;Bolu Çocuk Hakları Vakfı;Bolu;0500 000 00 96;;Evet;Ağ kurmak
12.11.2026 14:17;Hasan Akkaya;Bolu Yayla Derneği;Bolu;0500 000 00 08;;Evet;
12.11.2026 14:19;Müge Işıklı;Çorum Kültür Derneği;Çorum;0500 000 00 09;;Evet;
`;

/** A week later: one answered anew, one is gone. */
export const NEXT_WEEK = APPLICATIONS.replace(
  "0500 000 00 96;;Evet;Ağ kurmak",
  "532 1234;;Evet;Ortak çalışmak istiyoruz",
).replace(/^.*Müge Işıklı.*\n/m, "");

/** Days that can be read in two ways. */
export const SLASHES = APPLICATIONS.replaceAll(/^12\.11\.2026/gm, "3/4/2026");

/** Its Turkish letters once taken for Western ones. */
export const garbled = (sheet: string) =>
  sheet.replaceAll(
    /[ĞİŞğış]/g,
    (letter) => "ÐÝÞðýþ"["ĞİŞğış".indexOf(letter)]!,
  );

/** The team's own list: who has a seat, who waits, and one whom nobody knows (row 4). */
export const LIST = `\
S.NO;Ad Soyad;Kurum;${MEETING};SONUÇ
1;Ayşe Yılmaz;Çorum Kent Konseyi;Çorum;ASİL
2;Işıl Ağaoğlu;Kayseri Genç Girişimciler Derneği;Kayseri;yedek
3;Hasan Kaya;Bolu Yayla Derneği;Bolu;Ret
`;

/** One that names no meeting, and where too little of a column says who has a seat. */
export const UNCLEAR_LIST = `\
S.NO;Ad Soyad;Kurum;Kurulun görüşü
1;Ayşe Yılmaz;Çorum Kent Konseyi;ASİL
2;Işıl Ağaoğlu;Kayseri Genç Girişimciler Derneği;yedek
3;Yiğit Uçar;Bolu Çocuk Hakları Vakfı;görüşülecek
4;Hasan Akkaya;Bolu Yayla Derneği;görüşülecek
5;Müge Işıklı;Çorum Kültür Derneği;görüşülecek
`;
