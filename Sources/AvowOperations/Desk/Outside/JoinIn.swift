public import AvowRecord
import AvowStore

/// Takes somebody who offers to take part, with the consent as it was worded.
public struct JoinIn {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The wording that is agreed to, and the day that it is from. A changed wording gets its own day.
  public static let consent = (
    version: "2026-11-28",
    words:
      "I agree that the editors keep what I wrote here, encrypted, to get in touch with me about this, until I ask for it to be erased. "
      + "I can ask for a copy, or have it erased, with the receipt or by writing to the editors."
  )

  /// Answers the code of the receipt. Throws ``OutsideFault``.
  public func run(
    _ wish: Person.Wish, name: String, reach: String, organisation: String, message: String, hasAgreed: Bool,
    through door: OutsideDoor, pass: OutsideDoor.Pass, place: String
  ) throws -> String {
    guard name.contains(where: { !$0.isWhitespace }), reach.contains(where: { !$0.isWhitespace }) else {
      throw OutsideFault.missing("Write your name and how you can be reached.")
    }
    guard hasAgreed else { throw OutsideFault.missing("We can keep this only if you agree to it.") }
    _ = try door.admit(pass, .membership, to: place, at: desk.now)
    let code = ReceiptCode.make(desk.dice)
    _ = try desk.store.add(
      Person.Content(
        name: name, reach: reach, organisation: organisation, message: message, consent: JoinIn.consent.words),
      wish, consent: JoinIn.consent.version, receipt: code, day: desk.now.day)
    return code
  }
}
