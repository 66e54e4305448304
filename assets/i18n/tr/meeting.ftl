# Bir toplantının günü dışındaki her şeyi: programı, hazırlık listesi, ekibi, mekânı, dosyaları.

cli-verb-agenda = Toplantının programını yarım günlük örnekten ya da başka bir ilden doldurur
cli-verb-remove = Program ya da hazırlık satırını, ekipten birini, bir dosyayı, notu, öneriyi, soruyu ya da form oturumunu çıkarır
cli-verb-attach = Toplantıya fotoğraf ya da dosya ekler (en çok 25 MB)
cli-verb-save-file = Toplantının bir dosyasını diske yazar
cli-list-agenda = Bir toplantının programı
cli-list-checklist = Bir toplantının hazırlık listesi
cli-list-staff = Bir toplantıda çalışan ekip
cli-list-files = Bir toplantının fotoğrafları ve dosyaları
cli-tour-add-stop = Bir güzergâha durak ekler, toplantısını planlar
cli-tour-remove-stop = Kimsenin kayıtlı olmadığı bir durağı turdan çıkarır

cli-option-agenda-from = template (toplantının saatine göre yarım gün), morning, afternoon, previous (güzergâhta önceki il) ya da bir il
cli-option-remove-what = agenda, checklist, staff, file, visibility, indicator, note, recommendation, question, sitting ya da reading
cli-option-remove-which = Hangisi: programda M/3, hazırlıkta M/satır, ekipte M/ad, öneride numarası, soruda sırası; dosyada, notta, form oturumunda kimliği
cli-option-attach-file = Eklenecek dosya
cli-option-title = Dosyanın başlığı
cli-option-file-id = Dosyanın kimliği (list files gösterir)
cli-option-save-out = Yazılacak dosya

cli-agenda-head = No | Başlangıç | Dk | Konu | Gerçekte | Dk | Sorumlu |
cli-agenda-overlaps = sonrakiyle çakışıyor
cli-agenda-filled = Program, yarım günlük örnekten dolduruldu.
cli-agenda-copied = Program { $city } toplantısından alındı.
cli-checklist-head = Hazırlık | Durum | Not
cli-checklist-suggested = açık (hazır görünüyor)
cli-staff-head = Ad | Görev | Telefon | Aynı gün başka ilde
cli-files-head = Dosya | Tür | KB | Eklendi | Başlık | Kimlik
cli-meeting-actual = Gerçekleşen: { $start }–{ $end }
cli-meeting-language = Dil: { $language } · sözlü çeviri: { $interpretation }
cli-meeting-meals = Yemek: { $ordered } ısmarlandı, { $invoiced } faturalandı
cli-meeting-room-reference = Salon sözleşmesi ya da rezervasyon no: { $reference }
cli-meeting-readiness = Hazırlık: { $done } / { $total } · ilk açık: { $open }
cli-venue =
    Yer: { $district } / { $province } · salon: { $rooms } · kaç kişilik: { $capacity }
    Basamaksız giriş: { $step_free } · erişilebilir tuvalet: { $accessible_toilet } · indüksiyon döngüsü: { $induction_loop }
    İlgili kişi: { $contact }, { $phone }, { $email }
cli-removed = Çıkarıldı. Geri almak için: rota undo
cli-attached = Eklendi: { $name } ({ $kind }, { $size } KB). Kimliği { $id }
cli-attached-already = Bu dosya toplantıda zaten var: { $name } ({ $kind }, { $size } KB). Kimliği { $id }
cli-saved = Dosya yazıldı: { $file }
cli-verified-files = Dikkat: toplantılara eklenen { $count } dosyanın içeriği eksik ya da bozuk. Son yedek dosyayı saklayın.

checklist-state-open = açık
checklist-state-done = hazır
checklist-state-not-needed = gerekmiyor
attachment-kind-photo = fotoğraf
attachment-kind-paper = dosya
attachment-kind-scan = tarama
derived-call-open = çağrı açık
derived-call-closed = çağrı kapandı
derived-selected = katılımcılar seçildi
derived-ready = hazır
derived-today = bugün
derived-held = yapıldı
venue-yes = var
venue-no = yok
venue-not-known = bilinmiyor

cli-deviation-add-stop = durak eklendi
cli-deviation-remove-stop = durak çıkarıldı
plan-warning-staff-elsewhere = Dikkat: ekipten biri aynı gün başka bir ildeki toplantıda da yazılı.
plan-warning-city-twice = Dikkat: bu il turda iki kez var.

error-stop-in-use = Bu durağın toplantısına kayıtlı kişiler var; durak çıkarılamaz. Hiçbir şey değişmedi. Toplantıyı önce başka bir toplantıyla birleştirin; iptal edilecekse durak turda kalır.
error-reserve-over-capacity = Kapı için ayrılan yer kontenjandan çok olamaz. Hiçbir şey değişmedi. Kontenjan kadar ya da daha az yazın.
error-agenda-begun = Bu toplantının programında gerçekleşen saatler yazılmış; program yeniden doldurulmaz. Hiçbir şey değişmedi. Satırları tek tek düzeltin.
error-agenda-source-empty = Alınacak bir program yok: seçilen ilin programı boş ya da güzergâhta programı olan önceki bir il yok. Hiçbir şey değişmedi. Yarım günlük örnekle başlayın.
error-line-unknown = Böyle bir satır yok. Hiçbir şey değişmedi. Listedeki satırlardan birini yazın (trabzon/3, trabzon/venue).
error-line-of-every-meeting = Bu satır her toplantıda vardır; adı değişmez, çıkarılmaz. Hiçbir şey değişmedi. Bu toplantıda gerekmiyorsa öyle işaretleyin.
error-member-unknown = Bu toplantının ekibinde böyle biri yok. Hiçbir şey değişmedi. Toplantıyı ve adı yazın (trabzon/Ad Soyad).
error-attachment-unknown = Böyle bir dosya yok; çıkarılmış olabilir. Hiçbir şey değişmedi.
error-attachment-too-large = Dosya 25 MB sınırını aşıyor. Hiçbir şey eklenmedi. Fotoğrafı küçültüp yeniden deneyin.
error-attachment-empty = Dosya boş. Hiçbir şey eklenmedi. Başka bir dosya seçin.
error-attachment-damaged = Dosyanın içeriği eksik ya da bozuk, yazılamadı. Son yedek dosyada sağlam bir kopyası olabilir.
error-attachment-no-file = Bu bir dosya değil. Hiçbir şey eklenmedi. Klasördeki dosyaları tek tek seçin.
