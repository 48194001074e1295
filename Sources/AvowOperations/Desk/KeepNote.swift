public import AvowRecord
import AvowStore

/// Keeps a note of a meeting at the desk, new or changed.
public struct KeepNote {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameter id: the note to change; nil makes a new one.
  /// - Returns: the number of the note.
  ///
  /// A note that is public keeps its address. Throws ``PublishFault`` when the date is none.
  @discardableResult
  public func run(_ content: DeskNote.Content, rule: Attribution, id: Int? = nil, by account: Account) throws
    -> Int
  {
    var content = content
    guard PartialDate(content.date) != nil else { throw PublishFault.noDate(content.date) }
    guard let id else { return try desk.store.add(content, rule: rule, by: account.id, at: desk.now) }
    guard let held = try desk.store.note(id) else { throw DeskFault.noSuch("note", id) }
    if let address = held.publishedAs { content.address = address }
    try desk.store.change(id, to: content, rule: rule, by: account.id, at: desk.now)
    return id
  }
}
