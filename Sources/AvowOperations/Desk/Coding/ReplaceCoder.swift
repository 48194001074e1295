public import AvowRecord
import AvowStore

/// Lets another coder take the place of one who dropped out of a project.
public struct ReplaceCoder {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - coder: who drops out. What was handed in stays and counts; what was not is kept and not counted.
  ///   - other: who codes the paragraphs, apart from everybody else.
  ///   - editor: who says so; nil for a command.
  /// - Returns: a sentence of what was given on and kept.
  ///
  /// Throws ``CodingFault`` or ``DeskFault``.
  @discardableResult
  public func run(_ project: CodingProject, _ coder: Account, by other: Account, editor: Account?) throws
    -> String
  {
    guard coder.id != other.id else { throw CodingFault.sameCoder }
    guard other.roles.contains(.coder), other.closed == nil else { throw CodingFault.notACoder(other.name) }
    let (given, kept) = try desk.store.replaceCoder(
      coder.id, by: other.id, in: project.id, editor: editor?.id, at: desk.now)
    return "\(other.shown) codes \(given == 1 ? "1 paragraph" : "\(given) paragraphs") of \(coder.shown)"
      + (kept == 0
        ? "." : "; \(kept == 1 ? "1 coding is" : "\(kept) codings are") kept and not counted.")
  }
}
