public import AvowRecord
import AvowStore
import Foundation

/// What is kept of a person, given to them or erased.
public struct PersonalData {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// All that is kept of a person, as JSON. Throws ``DeskFault`` when there is none of the number.
  ///
  /// - Parameter account: who takes it out; nil for the person and for the command line.
  public func export(_ id: Int, by account: Account?) throws -> String {
    guard let person = try desk.store.person(id) else { throw DeskFault.noSuch("person", id) }
    if let account {
      try desk.store.note(Act("export person", of: "person \(id)", by: account.id, at: desk.now))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let copy = Copy(
      number: person.id, wish: person.wish.rawValue, name: person.content.name, reach: person.content.reach,
      organisation: person.content.organisation, message: person.content.message,
      consent: person.content.consent, consentVersion: person.consentVersion, day: person.day)
    return String(decoding: try encoder.encode(copy), as: UTF8.self) + "\n"
  }

  /// Those whose name, organisation or way to be reached holds the words, the latest first.
  public func find(_ words: String) throws -> [Person] {
    let words = words.lowercased()
    return try desk.store.people().filter { person in
      [person.content.name, person.content.reach, person.content.organisation].contains {
        $0.lowercased().contains(words)
      }
    }
  }

  /// Erases a person from the desk's file; only the number stays, in the audit log.
  public func erase(_ id: Int, by account: Account?) throws {
    try desk.store.erase(person: id, Act("erase person", of: "person \(id)", by: account?.id, at: desk.now))
  }

  private struct Copy: Encodable {
    let number: Int
    let wish: String
    let name: String
    let reach: String
    let organisation: String
    let message: String
    let consent: String
    let consentVersion: String
    let day: String
  }
}
