import { mount } from "svelte";
import App from "./App.svelte";
import { connect } from "./lib/api";
import "./styles/tokens.css";
import "./styles/typeface.css";
import "./styles/base.css";
import "./styles/table.css";
import "./styles/field.css";

const target = document.getElementById("app")!;
const connected = await connect();
target.replaceChildren();
mount(App, { target, props: { connected } });
