"""Spanish: the seam for a second language, with phrases of its own."""

SPANISH: list[tuple[str, str, str | None, str | None]] = [
    # text, intent, task, moment (Tuesday Nov 24 2026, 10:00)
    ("recuérdame llamar a mamá mañana a las 5", "create", "llamar a mamá", "2026-11-25 17:00"),
    ("recuerdame comprar leche mañana a las 9 de la mañana", "create", "comprar leche", "2026-11-25 09:00"),
    ("recuérdame en 20 minutos apagar el horno", "create", "apagar el horno", "2026-11-24 10:20"),
    ("recuérdame dentro de dos horas llamar al banco", "create", "llamar al banco", "2026-11-24 12:00"),
    ("recuérdame pagar la renta el 1 de diciembre a las 9 de la mañana", "create", "pagar la renta", "2026-12-01 09:00"),
    ("recuérdame el viernes a las 8 de la noche sacar la basura", "create", "sacar la basura", "2026-11-27 20:00"),
    ("avísame esta noche a las 8 ver la película", "create", "ver la película", "2026-11-24 20:00"),
    ("recuérdame comprar pan", "create", "comprar pan", None),
    ("cada lunes a las 9 sacar la basura", "create", "sacar la basura", "2026-11-30 09:00"),
    ("recuérdame todos los días a las 8 tomar la pastilla", "create", "tomar la pastilla", "2026-11-25 08:00"),
    ("Hola, me puedes recordar comprar leche hoy a las 6 de la tarde?", "create", "comprar leche", "2026-11-24 18:00"),
    ("en 20 minutos sacar el pollo", "create", "sacar el pollo", "2026-11-24 10:20"),
    ("cita con el doctor el jueves a las 10 de la mañana", "create", "cita con el doctor", "2026-11-26 10:00"),
    ("en 10 minutos más", "moment", None, "2026-11-24 10:10"),
    ("recuérdame pagar manana a las 9 de la mañana", "create", "pagar", "2026-11-25 09:00"),
    ("borra 2", "cancel", None, None),
    ("mis recordatorios", "list", None, None),
    ("qué tengo mañana", "list", None, "2026-11-25"),
    ("ayuda", "help", None, None),
    ("gracias", "thanks", None, None),
]  # fmt: skip

SPANISH_SERIES: list[tuple[str, tuple[str, ...]]] = [
    ("recuérdame cada lunes regar las plantas", ("FREQ=WEEKLY;BYDAY=MO",)),
    ("recuérdame todos los días a las 9 de la mañana la pastilla", ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0",)),
    ("recuérdame cada 3 días regar", ("FREQ=DAILY;INTERVAL=3",)),
    ("recuérdame todos los viernes sacar la basura", ("FREQ=WEEKLY;BYDAY=FR",)),
]
