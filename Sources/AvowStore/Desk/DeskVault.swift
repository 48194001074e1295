public import Foundation

/// What the desk needs of cryptography; the store seals what is confidential when it writes and opens it when it reads.
public protocol DeskVault: Sendable {
  /// The SHA-256 of a text in hexadecimal; for secrets of full length and for the chain of the audit log.
  func digest(_ text: String) -> String
  /// A digest under the key, so that nobody without it can try texts; to tell that the same text came before.
  func mark(_ text: String) -> String
  /// Encrypts a text for one place, so that it opens nowhere else.
  ///
  /// - Parameter place: table, row and column: `note/12/text`.
  func seal(_ text: String, for place: String) throws -> Data
  /// Throws a ``DeskFault`` when the key, the place or the bytes are not those it was sealed with.
  func open(_ sealed: Data, for place: String) throws -> String
}
