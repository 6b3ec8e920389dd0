"""Spanish words of time and asking: tables only, with the names of the English ones."""

SIGNS = (
    "recu", "recordar", "recordatorio", "avísame", "avisame", "acuérdame", "acuerdame", "no me dejes olvidar", "borra ",
    "elimina ", "pospón", "pospon", "mañana a", "mis recordatorios", "lista de recordatorios", "estoy en ",
)  # fmt: skip
NUMBERS = {
    w: n
    for n, w in enumerate(
        [
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
        ]
    )
} | {"una": 1, "un": 1, "dieciseis": 16, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "media": 0}
WEEKDAYS = {
    "lunes": 0, "martes": 1, "miércoles": 2, "miercoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "sabado": 5,
    "domingo": 6, "sábados": 5, "sabados": 5, "domingos": 6,
}  # fmt: skip
MONTHS = {
    w: n
    for n, w in enumerate(
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        1,
    )
} | {"setiembre": 9}
UNITS = {
    "segundo": "second", "segundos": "second", "minuto": "minute", "minutos": "minute", "min": "minute", "hora": "hour",
    "horas": "hour", "día": "day", "dia": "day", "días": "day", "dias": "day", "semana": "week", "semanas": "week",
    "mes": "month", "meses": "month", "año": "year", "años": "year",
}  # fmt: skip
