"""Spanish: tables only. Phrases of time become the words the rules know, each in its own place; words
of asking name what is wanted. A second language is this file and its corpus, no new rule."""

from bot.core.reading import Intent

# how a Spanish text begins, before the person's language is known
SIGNS = (
    "recuérdame", "recuerdame", "recordarme", "recordatorio", "avísame", "avisame", "acuérdame", "acuerdame", "hazme acordar",
    "no me dejes olvidar", "mis recordatorios", "qué tengo", "que tengo", "borra ", "elimina ", "pospón", "pospon", "hola", "ayuda",
    "gracias", "mañana a", "cada lunes", "todos los", "español", "espanol", "lista de recordatorios",
    "buenos d", "buenas ", "me puedes recordar", "puedes recordarme", "por favor rec", "en una hora", "en un rato", "en media hora",
    *(f"en {n}" for n in range(1, 10)), *(f"el {d}" for d in ("lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "domingo")),
    "cita ", "comprar ", "pagar ", "llamar ", "tomar la", "tomar el", "todas las", "cada día", "cada dia", "hoy a",
)  # fmt: skip

# longest first; an empty word is dropped
PHRASES = {
    "pasado mañana": "day-after tomorrow",
    "a las": "at", "a la": "at", "sobre las": "around", "hacia las": "around", "antes de las": "before",
    "de la mañana": "in the morning", "por la mañana": "in the morning", "en la mañana": "in the morning", "esta mañana": "this morning",
    "de la tarde": "in the afternoon", "por la tarde": "in the afternoon", "en la tarde": "in the afternoon", "esta tarde": "this afternoon",
    "de la noche": "at night", "por la noche": "in the evening", "en la noche": "in the evening", "esta noche": "tonight",
    "al mediodía": "at noon", "al mediodia": "at noon", "a mediodía": "at noon", "mediodía": "noon", "medianoche": "midnight",
    "todos los días": "every day", "todos los dias": "every day", "todas las semanas": "every week", "todos los meses": "every month",
    "todos los años": "every year", "cada día": "every day", "cada dia": "every day", "todas las mañanas": "every morning",
    "todas las noches": "every night", "todas las tardes": "every afternoon", "entre semana": "weekdays",
    "fin de semana": "weekend", "fines de semana": "weekends", "este fin de semana": "this weekend",
    "la semana que viene": "next week", "la próxima semana": "next week", "el mes que viene": "next month",
    "el próximo": "next", "el proximo": "next", "la próxima": "next", "próximo": "next", "proximo": "next", "este": "this", "esta": "this",
    "fin de mes": "end of month", "todos los": "every", "todas las": "every",
    "dentro de": "in", "en": "in", "y media": "30", "y cuarto": "15", "media hora": "half hour", "hora y media": "hour and a half",
    "al": "on", "cada": "every", "hoy": "today", "mañana": "tomorrow", "manana": "tomorrow", "ayer": "yesterday", "ahora": "now", "el": "on", "los": "on", "del": "of",
    "de": "of", "hasta": "until", "desde": "starting", "veces": "times", "y": "and", "excepto": "except",
    "lunes": "monday", "martes": "tuesday", "miércoles": "wednesday", "miercoles": "wednesday", "jueves": "thursday",
    "viernes": "friday", "sábado": "saturday", "sabado": "saturday", "sábados": "saturday", "domingo": "sunday", "domingos": "sunday",
    "enero": "january", "febrero": "february", "marzo": "march", "abril": "april", "mayo": "may", "junio": "june", "julio": "july",
    "agosto": "august", "septiembre": "september", "setiembre": "september", "octubre": "october", "noviembre": "november",
    "diciembre": "december", "navidad": "christmas",
    "segundo": "second", "segundos": "seconds", "minuto": "minute", "minutos": "minutes", "hora": "hour", "horas": "hours",
    "día": "day", "dia": "day", "días": "days", "dias": "days", "semana": "week", "semanas": "weeks", "mes": "month", "meses": "months",
    "año": "year", "años": "years",
    "un": "one", "una": "one", "uno": "one", "dos": "two", "tres": "three", "cuatro": "four", "cinco": "five", "seis": "six",
    "siete": "seven", "ocho": "eight", "nueve": "nine", "diez": "ten", "once": "eleven", "doce": "twelve", "quince": "fifteen",
    "veinte": "twenty", "treinta": "thirty", "cuarenta": "forty", "cincuenta": "fifty",
}  # fmt: skip

HEADS = (
    (Intent.CREATE, r"(?:(?:hola|buenos d[ií]as|buenas(?: tardes| noches)?)[,.! ]+)?(?:por favor[, ]*)?(?:(?:me )?(?:puedes|podr[ií]as|quiero que me) (?:recordar(?:me)?|recuerdes|avis(?:ar|es)(?:me)?)|recu[eé]rdame|recordarme|av[ií]same|acu[eé]rdame|hazme acordar|recordatorio(?: de| para)?:?|no me dejes olvidar)(?: (?:que|de|a|para))?\b"),
    (Intent.LIST, r"(?:lista|mis recordatorios|lista de recordatorios|(?:qu[eé]) tengo|mu[eé]strame|ver)\b"),
    (Intent.LIST, r"(?:y )?(?:cu[aá]ndo|a qu[eé] hora) (?:es|son|tengo|toca) (?P<about>.+)$"),
    (Intent.EDIT, r"(?:c[aá]mbi|mu[eé]v|p[oó]n|p[aá]s)[ae]?l[oa]\b"),
    (Intent.CANCEL, r"(?:borra|borrar|elimina|eliminar|cancela|cancelar|quita|quitar)\b"),
    (Intent.SNOOZE, r"(?:posp[oó]n|posponer|m[aá]s tarde|luego|otra vez|todav[ií]a no|a[uú]n no|ahorita no|ahora no)\b"),
    (Intent.DONE, r"(?:hecho|listo|ya est[aá]|ya lo hice|ya qued[oó]|terminado|ya$)\b"),
    (Intent.OPT_OUT, r"(?:alto|parar|basta|baja|no m[aá]s mensajes|dejen? de (?:enviar|mandar)\w* mensajes)$"),
    (Intent.UNDO, r"(?:deshacer|deshaz)\b"),
    (Intent.HELP, r"(?:ayuda|comandos|qu[eé] puedes hacer)\b"),
    (Intent.MORE, r"(?:m[aá]s)$"),
    (Intent.YES, r"(?:s[ií]|vale|claro|de acuerdo)$"),
    (Intent.NO, r"(?:no|nada|olv[ií]dalo|d[eé]jalo)$"),
    (Intent.THANKS, r"(?:muchas )?gracias\b"),
    (Intent.CHAT, r"(?:hola|buenos d[ií]as|buenas)\b"),
    (Intent.ZONE, r"(?:estoy en|vivo en)\s+(?P<value>.+)$"),
)  # fmt: skip
LEAD = r"^(?:[\s,.:;!?¡¿]+|(?:que|de|a|para|y|el|en|no|mejor|perd[oó]n)\b(?=\s|$|,))+"
TRAIL = r"(?:[\s,.:;!?]+|\b(?:por favor|gracias|a|de|el|en|y|para|m[aá]s)\b)+$"
