participants-meeting = Toplantı
participants-count = { $count ->
    [0] Bu toplantıya kimse kayıtlı değil.
   *[other] { NUM($count) } kayıt
}
participants-import = Başvuru içe aktar
participants-name = Ad soyad
participants-organisation = Kuruluş
participants-selection = Seçim
participants-state = Geliş
participants-to-be-named = temsilci bildirilecek
participants-selection-undecided = karar verilmedi
participants-selection-eligible = uygun
participants-selection-incomplete = eksik bilgi
participants-selection-not-eligible = uygun değil
participants-selection-selected = seçildi
participants-selection-waiting = yedek liste
participants-selection-not-selected = seçilmedi
participants-withdrawn = kaydı iptal
participants-arrived = Geldi { DATE($at, style: "datetime") }
participants-empty-hint = Başvuru tablosunu (Excel ya da CSV) buraya bırakın ya da “Başvuru içe aktar”ı seçin.
participants-tabs = Katılımcılar
participants-tab-registrations = Kayıtlar
participants-tab-organisations = Kuruluşlar
participants-step-of = { NUM($done) }/{ NUM($all) }
participants-step-count = { NUM($count) }
