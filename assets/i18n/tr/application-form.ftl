# Başvuru formu şablonu: sorular, başlıkları, aydınlatma metni. Başlıklar, içe aktarırken sütunların tanındığı adlardır.

form-title = { $programme }: { $route }. güzergâh başvuru formu
form-headings-sheet = Başvurular
form-steps = Formu hazırlarken
form-step-make = Aşağıdaki soruları verilen sırayla ekleyin. Google Forms için: forms.google.com, Boş form.
form-step-headings = Soru başlıklarını olduğu gibi kopyalayın: tablo içe aktarılırken sütunlar bu başlıklardan tanınır.
form-step-notice = Aydınlatma metnini formun açıklamasına, soruların üstüne yapıştırın. Yayımlamadan önce veri sorumlusuna onaylatın.
form-step-consent = Açık rıza sorularını birleştirmeyin, zorunlu yapmayın ve yanıtlarını önceden işaretlemeyin.
form-step-email = Formun kendi “e-posta adreslerini topla” seçeneğini kapalı tutun; adres zaten soruluyor.
form-step-close = Son başvuru saatinde formu yanıtlara kapatın.
form-step-export = Yanıtları .xlsx ya da .csv olarak indirip Rota’da içe aktarın. LimeSurvey’de başlık olarak “tam soru metni” seçin.
form-description = Formun açıklaması (aydınlatma metni)
form-contact = Sorularınız için: { $email }
form-questions = Sorular
form-answer-line = Yanıt türü: kısa yanıt
form-answer-paragraph = Yanıt türü: paragraf
form-answer-one = Yanıt türü: tek seçim
form-answer-some = Yanıt türü: çoklu seçim
form-needed = Zorunlu
form-not-needed = İsteğe bağlı
form-hint = Açıklaması: { $text }
form-choices = Seçenekler: { $list }
form-choices-below = Seçenekler: metnin sonundaki listeden yapıştırın
form-list = Seçenekler (yapıştırmak için): { $question }

form-question-sent-at = Zaman damgası
form-question-name = Adınız Soyadınız
form-question-organisation = Temsil ettiğiniz kuruluşun tam adı
form-question-kind = Kuruluşun türü
form-question-role = Göreviniz / unvanınız
form-question-province = Kuruluşun bulunduğu il
form-question-themes = Kuruluşunuzun çalışma alanları
form-question-meeting = Hangi ildeki toplantıya katılmak istersiniz?
form-question-motivation = Neden katılmak istiyorsunuz?
form-question-phone = Cep telefonunuz
form-question-email = E-posta adresiniz
form-question-sex = Cinsiyetiniz
form-question-access-need = Erişim ihtiyacınız
form-question-meal = Beslenme tercihiniz
form-question-notice = Aydınlatma metnini okudum
form-question-photo-consent = Toplantıda fotoğrafımın çekilmesine açık rıza veriyorum
form-question-publication-consent = Adımın katılımcı olarak yayımlanmasına açık rıza veriyorum
form-question-contact-consent = Sonraki etkinlikler için benimle iletişime geçilmesine açık rıza veriyorum

form-hint-organisation = Kısaltma kullanmadan yazın. Bağımsız katılıyorsanız “bireysel” yazın.
form-hint-themes = En çok { $most } alan.
form-hint-meeting = Birden çok toplantıya başvurmak isterseniz formu her biri için ayrı doldurun.
form-hint-access-need = Yazmak zorunda değilsiniz. Yalnızca ihtiyacı yazın: rampa, işaret dili tercümesi, yakın oturma yeri gibi. Sağlık bilgisi yazmayın.
form-hint-meal = Yazmak zorunda değilsiniz: vejetaryen, vegan, glütensiz gibi.
form-hint-sex = Yalnızca toplu sayılar için sorulur.
form-hint-notice = Okuduğunuzu bildirir, açık rıza değildir.
form-hint-photo-consent = “Hayır” demeniz başvurunuzu etkilemez; rızanızı istediğiniz zaman geri alabilirsiniz.
form-hint-publication-consent = “Hayır” demeniz başvurunuzu etkilemez; rızanızı istediğiniz zaman geri alabilirsiniz.
form-hint-contact-consent = “Hayır” demeniz başvurunuzu etkilemez; rızanızı istediğiniz zaman geri alabilirsiniz.

form-choice-woman = Kadın
form-choice-man = Erkek
form-choice-not-stated = Belirtmek istemiyorum
form-choice-read = Okudum
form-choice-yes = Evet
form-choice-no = Hayır

form-notice = Kişisel verilerin işlenmesine ilişkin aydınlatma metni (sürüm { $version })
    Veri sorumlusu: { $controller }. İletişim: { $contact }
    Amaç: Bu formda verdiğiniz bilgiler, { $programme } kapsamındaki toplantılara başvurunuzu almak ve değerlendirmek, başvurunuzla ilgili size ulaşmak, erişim ve beslenme ihtiyaçlarınıza göre toplantıyı hazırlamak ve katılımı fon sağlayıcıya belgelemek için işlenir.
    Yöntem ve hukuki sebep: Bilgiler bu formla elektronik ortamda toplanır ve 6698 sayılı Kişisel Verilerin Korunması Kanunu’nun 5. maddesinin ikinci fıkrasındaki hukuki yükümlülük ve meşru menfaat sebeplerine dayanılarak işlenir. Açık rızanıza bağlı konular formda ayrı ayrı sorulur.
    Aktarım: Katılım belgeleri Sözleşme Makamı, denetçiler ve kanunen yetkili kurumlarla paylaşılır.
    Saklama: Erişim ve beslenme bilgileri toplantıdan sonra, diğer bilgiler sözleşmedeki saklama süresinin sonunda imha edilir.
    Haklarınız: Kanun’un 11. maddesindeki haklarınızı (öğrenme, düzeltme, silme, itiraz) yukarıdaki iletişim bilgisinden kullanabilirsiniz.
