# Kim, neden listeden çıktı.
withdrawn-by-person = kendisi vazgeçti
withdrawn-by-team = ekip iptal etti
withdrawn-replaced = yerine başkası geliyor
withdrawn-no-reply = yanıt vermedi, yeri sıradakine verildi
withdrawn-said = { $by }: { $reason }
