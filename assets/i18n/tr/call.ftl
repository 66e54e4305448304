# Katılım çağrısı: durumu, tarihleri, duyuru metni.

call-state-not-set = tarihleri belirlenmedi
call-state-not-open-yet-days = { $days ->
        [0] bugün açılacak
       *[other] { $days } gün sonra açılacak
    }
call-state-open = açık, kapanış tarihi belirlenmedi
call-state-open-days = { $days ->
        [0] açık, bugün kapanacak
       *[other] açık, { $days } gün sonra kapanacak
    }
call-state-closed-days = { $days ->
        [0] bugün kapandı
       *[other] { $days } gün önce kapandı
    }
call-late-rule-accept = geç başvurular diğerleriyle aynı işlem görür
call-late-rule-mark = geç başvurular “geç” olarak işaretlenir
call-late-rule-refuse = geç başvurular alınmaz
call-form-google = Google Forms
call-form-limesurvey = LimeSurvey
call-form-kobo = KoboToolbox
call-form-other = başka bir araç

announcement-title = { $programme }: { $route }. güzergâh için katılım çağrısı
announcement-meetings = Toplantılar
announcement-city = İl
announcement-date = Tarih
announcement-time = Saat
announcement-venue = Mekân
announcement-day = { DATE($date, style: "long") }
announcement-date-to-come = tarihi ayrıca duyurulacak
announcement-hours = { $start }–{ $end }
announcement-who = Kimler katılabilir?
announcement-per-organisation = { $count ->
        [one] Bir toplantıya her kuruluştan bir temsilci katılabilir.
       *[other] Bir toplantıya her kuruluştan en çok { $count } temsilci katılabilir.
    }
announcement-how = Nasıl başvurulur?
announcement-form-link = Başvuru formunun bağlantısı: ______________________________
announcement-opens = Başvuruların açılışı: { DATE($at, style: "long") }, saat { DATE($at, style: "time") } (Türkiye saatiyle)
announcement-closes = Son başvuru: { DATE($at, style: "long") }, saat { DATE($at, style: "time") } (Türkiye saatiyle)
announcement-questions = Sorularınız için: { $email }
announcement-privacy = Kişisel verileriniz
announcement-privacy-text = Başvuruda verdiğiniz kişisel verilerin veri sorumlusu: { $controller }. Aydınlatma metni başvuru formunun başındadır. Haklarınız için: { $contact }
announcement-contract = Sözleşme no: { $number }

cli-verb-call = Güzergâhın katılım çağrısı: durumu ve tarihleri; duyuru metnini ve başvuru formu şablonlarını yazar
cli-list-calls = Bütün güzergâhların çağrıları
cli-option-open = Başvuruların açılışı (2027-01-04T09:00)
cli-option-close = Son başvuru (2027-01-15T23:59; yalnızca gün yazılırsa o günün sonu)
cli-option-call-out = Duyuru metninin ve form şablonlarının yazılacağı klasör
cli-calls-head = No | Durum | Açılış | Kapanış | Başvuru | Geç
cli-moment = { DATE($at, style: "datetime") }
cli-call = { $route }. güzergâhın çağrısı: { $state }.
    Açılış: { $opens }. Kapanış: { $closes }. Gelen başvuru: { $received }, bunlardan geç gelen: { $late }.
    Toplantı başına her kuruluştan en çok: { $per_organisation }. Grup kotaları: { $quotas }. Kural: { $late_rule }. Form: { $form }.
cli-call-missing = Yayımlamadan önce doldurulacaklar: { $fields }.
cli-call-published = Yazılan dosyalar:
    { $files }

row-problem-late = Son başvuru tarihinden sonra gönderilmiş

error-programme-incomplete = Yayımlanmadı ve hiçbir dosya yazılmadı, çünkü şu alanlar boş: { $fields }. Doldurup yeniden deneyin.
error-folder-is-file = Yayımlamak için seçilen yer bir klasör değil, dosya. Hiçbir dosya yazılmadı. Bir klasör seçin.
error-close-before-open = Kapanış açılıştan sonra olmalı. Hiçbir şey değişmedi.
error-quota-unreadable = Grup kotaları okunamadı. Hiçbir şey değişmedi. GRUP=SAYI biçiminde, boşlukla ayırarak yazın: cso=12 local=4
error-quota-group-unknown = Kotalardaki gruplardan biri bu projede yok. Hiçbir şey değişmedi. Grupların kısaltmasını ya da adını yazın.
error-quota-group-twice = Kotalarda bir grup iki kez yazılmış. Hiçbir şey değişmedi.
error-quota-out-of-bounds = Bir grubun kotası 0 ile 500 arasında olmalı. Hiçbir şey değişmedi.

call-title = { $route }. güzergâhın katılım çağrısı
call-close-card = Kapat
call-edit = Düzenle
call-opens = Açılış
call-closes = Son başvuru
call-not-set = belirlenmedi
call-moment = { DATE($at, style: "long") }, { DATE($at, style: "time") }
call-received = Gelen başvuru
call-received-count = { $late ->
        [0] { $count }
       *[other] { $count } (geç gelen: { $late })
    }
call-per-organisation = Toplantı başına her kuruluştan en çok
call-late = Geç başvurular
call-form = Form aracı
call-quotas = Grup kotaları
call-quotas-note = Bir toplantıda her gruba ayrılan yer. Boş bırakılan grubun kotası yoktur.
call-text-tr = Duyuru metni (Türkçe)
call-text-en = Duyuru metni (İngilizce)
call-criteria-tr = Kimler katılabilir? (Türkçe)
call-criteria-en = Kimler katılabilir? (İngilizce)
call-missing = Yayımlamadan önce doldurulacaklar: { $fields }.
call-missing-texts = Yalnızca bir dilde yazılmış, diğer dildeki duyuruda yer almaz: { $texts }.
call-open-programme = Proje bilgilerini aç
call-publish = Yayımla…
call-writing = Yazılıyor…
call-copy-tr = Duyuruyu kopyala (Türkçe)
call-copy-en = Duyuruyu kopyala (İngilizce)
call-copied = Duyuru panoya kopyalandı. Form bağlantısını ekleyip istediğiniz yere yapıştırın.
call-published = { $count } dosya yazıldı: iki dilde duyuru metni ve başvuru formu şablonları.
call-open-date = Açılış günü
call-open-time = Açılış saati
call-close-date = Son başvuru günü
call-close-time = Son başvuru saati
call-close-hint = Boş bırakılırsa o günün sonu (23:59)
call-moment-wrong = Böyle bir gün ya da saat yok. 15.01.2027 ve 23:59 gibi yazın.
call-close-early = Kapanış açılıştan sonra olmalı.
call-per-organisation-wrong = 1 ile 99 arasında bir sayı yazın.
call-quota-wrong = 0 ile 500 arasında bir sayı yazın.
