# Katılımcı listesi, kâğıtta, metin belgesinde ve Excel'de.

participant-list-title = Katılımcı Listesi
participant-list-file = katilimci-listesi
participant-list-tab = Katılımcılar
participant-list-tab-others = Diğerleri
participant-list-participants = Katılımcılar
participant-list-nobody = Geldiği işlenmiş katılımcı yoktur.
participant-list-counted = Katılımcı: { $count }
participant-list-counted-slips = Katılımcı: { $count }. Kişisel imza föyü imzalayan: { $slips }; föyler kapalı durur ve yerinde denetime açıktır.
participant-list-others = Katılımcı sayılmayanlar
participant-list-others-note = Ekip, konuşmacılar, basın ve konuklar katılımcı sayısına dâhil değildir.
participant-list-tier-note = Bu liste kişisel veri içerir; yalnızca fon sağlayıcıya ve denetçilere verilir.
participant-list-unnamed = adı bildirilmedi
participant-list-column-number = No
participant-list-column-name = Adı Soyadı
participant-list-column-position = Görev / unvan
participant-list-column-organisation = Temsil ettiği kuruluş
participant-list-column-place = İlçe / il
participant-list-column-signature = İmza (liste, sayfa/satır)
participant-list-signed = { $page ->
    [0] { $sheet }, satır { $row }
   *[other] { $sheet }, s. { $page }/{ $row }
 }
participant-list-unsigned = imza yok
participant-list-column-category = Sıfatı
