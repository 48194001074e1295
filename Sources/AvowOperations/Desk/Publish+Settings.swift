public import AvowRecord
import AvowStore

extension Publish {
  /// Tells the public site what it may show of the desk's settings; the same ones change nothing.
  ///
  /// - Returns: true when something changed.
  @discardableResult
  public func run(settings: PublicSettings) throws -> Bool {
    guard try record.publicSettings() != settings else { return false }
    try desk.store.note(Act("publish settings", of: "public site", by: nil, at: desk.now))
    return try record.publish(settings)
  }
}
