public import AvowRecord

/// The events of one file, handed over one after another so that none need be held.
public struct EventStream: Sendable {
  /// How many rows a file has, header and tags not counted, and what was found in it.
  public struct Ending: Sendable {
    public var rows: Int
    public var findings: [Finding]
  }

  typealias Reading =
    @Sendable (ReferenceData, FileBytes.Progress, (EventRow) throws -> Void) throws -> Ending

  public let family: EventFamily
  private let reading: Reading

  init(_ family: EventFamily, _ reading: @escaping Reading) {
    self.family = family
    self.reading = reading
  }

  /// Reads the file to its end. Throws a ``FileFault`` or a ``SourceFault`` where it cannot be read further, and
  /// whatever `take` throws.
  ///
  /// - Parameter reference: the states that codes and names are told from.
  public func forEach(
    reference: ReferenceData, progress: FileBytes.Progress = { _, _ in }, _ take: (EventRow) throws -> Void
  ) throws -> Ending {
    try reading(reference, progress, take)
  }
}
