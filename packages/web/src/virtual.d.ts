declare module "virtual:dkfds.css";
