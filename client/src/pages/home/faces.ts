export const loadStart = () => import("../start/StartPage");
export const loadWelcome = () => import("../welcome/WelcomePage");
