public import AvowRecord
import AvowStore

/// Takes a comment on a public page. It waits at the desk; nothing of it is public until it is approved.
public struct SendComment {
  let desk: Desk
  public static let longestText = 5000
  public static let longestName = 100

  public init(_ desk: Desk) { self.desk = desk }

  /// From a visitor; answers the code of the receipt. Throws ``OutsideFault``.
  public func run(
    name: String, text: String, on page: CommentedPage, through door: OutsideDoor, pass: OutsideDoor.Pass,
    place: String
  ) throws -> String {
    guard page.takesComments(on: desk.now.day) else { throw OutsideFault.closed }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw OutsideFault.missing("Write the name that may be shown.")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw OutsideFault.missing("Write your comment.")
    }
    let admission = try door.admit(pass, .comment, to: place, at: desk.now)
    let signs = SpamSigns.of(
      text, trap: pass.trap, admission: admission, isRepeated: try desk.store.hasText(text))
    let code = ReceiptCode.make(desk.dice)
    _ = try desk.store.add(
      Comment.Content(name: name, text: text, signs: signs), on: page.path, receipt: code, day: desk.now.day)
    return code
  }

  /// From an account, under the name of its organisation; it is approved like any other. Throws ``OutsideFault``.
  public func run(text: String, on page: CommentedPage, by account: Account) throws {
    guard let organisation = account.organisation?.name else {
      throw OutsideFault.missing("Your account belongs to no organisation, so it cannot comment under one.")
    }
    guard page.takesComments(on: desk.now.day) else { throw OutsideFault.closed }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw OutsideFault.missing("Write your comment.")
    }
    _ = try desk.store.add(
      Comment.Content(name: organisation, text: text), on: page.path, receipt: nil, day: desk.now.day,
      account: account.id, at: desk.now)
  }
}
