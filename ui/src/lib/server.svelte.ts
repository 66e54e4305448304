// A folder on a server, as somebody types it. The password goes to the engine and is not kept here.

export class TypedServer {
  address = $state("");
  user = $state("");
  password = $state("");

  get ready(): boolean {
    const typed = [this.address, this.user, this.password];
    return typed.every((it) => it.trim() !== "");
  }

  get form() {
    const { address, user, password } = this;
    return { address, user, password };
  }

  clear() {
    this.address = this.user = this.password = "";
  }
}
