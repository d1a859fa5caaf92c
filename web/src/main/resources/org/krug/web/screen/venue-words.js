// What the venue's screen says.

export const WORDS = {
  ru: {
    krug: "Круг",
    invitation: "Чтобы отметиться, отсканируйте код в приложении «Круг».",
    code: "Код площадки",
    next: "Новый код через",
    unit: "с",
    failure: "Код показать не получается",
    fill: "На весь экран",
    incomplete: "Адрес этого экрана неполный. Откройте его целиком, как его дали организаторы.",
    insecure: "Браузер не даёт делать коды на этом адресе. Откройте экран по адресу, который начинается с https.",
  },
  en: {
    krug: "Krug",
    invitation: "To check in, scan the code with the Krug app.",
    code: "Venue code",
    next: "New code in",
    unit: "s",
    failure: "No code to show",
    fill: "Full screen",
    incomplete: "The address of this screen is incomplete. Open the whole of it, as the organisers gave it to you.",
    insecure: "The browser makes no codes at this address. Open the screen at an address that begins with https.",
  },
};
