public import AvowRecord

/// Two lists of offices that are told of one alert and differ only in what is withheld: addresses, secrets, letters that did not
/// arrive, offices to which nothing is sent, answers that are not published.
public struct DeliveryPair: Sendable {
  public struct Told: Sendable {
    public let content: DeskOffice.Content
    public let channel: Delivery.Channel
    public let isSent: Bool
    /// False where every attempt is refused for good.
    public let arrives: Bool
    /// True where the first attempt does not go through.
    public let isSlow: Bool
    public let confirms: Bool
    public let published: [String]
    /// Answers that are set aside, or wait.
    public let hidden: [String]
  }

  public let one: [Told]
  public let other: [Told]
  /// Words that must not be in either record.
  public let secrets: [String]

  public init(seed: UInt64) {
    var dice = SplitMix(state: seed ^ 0x00D5_11E4)
    var (one, other): ([Told], [Told]) = ([], [])
    var secrets: [String] = []
    func secret(_ dice: inout SplitMix) -> String {
      let text = "withheld-\(seed)-\(dice.next())"
      secrets.append(text)
      return text
    }
    func content(_ office: Office, _ dice: inout SplitMix) -> DeskOffice.Content {
      DeskOffice.Content(
        office: office, email: secret(&dice) + "@office.example",
        webhook: "https://\(secret(&dice)).example/alerts", secret: secret(&dice))
    }
    func answers(_ dice: inout SplitMix) -> [String] {
      (0..<dice.below(3)).map { _ in secret(&dice) + " " + dice.words(4) }
    }
    func hide(_ told: inout [Told], _ dice: inout SplitMix) {
      for _ in 0..<dice.below(3) {
        let name = secret(&dice)
        told.append(
          Told(
            content: content(
              Office(kind: .regionalBody, name: name, party: Party(name: name)), &dice),
            channel: dice.below(2) == 0 ? .email : .webhook, isSent: dice.below(2) == 0, arrives: false,
            isSlow: false, confirms: false, published: [], hidden: []))
      }
    }
    for number in 0...dice.below(3) {
      hide(&one, &dice)
      hide(&other, &dice)
      let isState = dice.below(2) == 0
      let name = "\(dice.words(2)) \(number)"
      let office = Office(
        kind: isState ? .state : .unOffice, name: name,
        party: isState ? Party(name: "Arlania", state: "XAA") : Party(name: name))
      let channel: Delivery.Channel = dice.below(2) == 0 ? .email : .webhook
      let isSlow = dice.below(3) == 0
      let confirms = dice.below(2) == 0
      let published = confirms ? (0..<dice.below(3)).map { _ in dice.words(5) } : []
      for side in 0..<2 {
        let told = Told(
          content: content(office, &dice), channel: channel, isSent: true, arrives: true, isSlow: isSlow,
          confirms: confirms, published: published, hidden: confirms ? answers(&dice) : [])
        if side == 0 { one.append(told) } else { other.append(told) }
      }
    }
    hide(&one, &dice)
    hide(&other, &dice)
    (self.one, self.other, self.secrets) = (one, other, secrets)
  }
}
