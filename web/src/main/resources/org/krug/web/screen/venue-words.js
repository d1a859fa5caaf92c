// What the venue's screen says.

export const WORDS = {
  ru: {
    krug: "Круг",
    invitation: "Наведите камеру телефона на код, чтобы отметиться.",
    code: "Код площадки",
    next: "Новый код через",
    unit: "с",
    failure: "Код не показать",
    fill: "На весь экран",
    incomplete: "Адрес этого экрана неполон. Откройте его ещё раз из карточки встречи, целиком.",
    insecure: "Браузер не даёт делать коды на этом адресе. Откройте экран по адресу, который начинается с https.",
  },
  en: {
    krug: "Krug",
    invitation: "Point your phone’s camera at the code to check in.",
    code: "Venue code",
    next: "New code in",
    unit: "s",
    failure: "No code to show",
    fill: "Full screen",
    incomplete: "The address of this screen is incomplete. Open it once more from the event’s page, all of it.",
    insecure: "The browser makes no codes at this address. Open the screen at an address that begins with https.",
  },
};
