export class Desk {
  readonly meeting: string;
  constructor(meeting: string) {
    this.meeting = meeting;
  }
}
