# As what they came; only participants count.
category-participant = participant
category-speaker = speaker
category-protocol = protocol
category-press = press
category-observer = observer
category-staff = staff
category-companion = companion
category-interpreter = interpreter
# A word that a later version of Rota wrote into the file.
word-later = known to a newer version only
