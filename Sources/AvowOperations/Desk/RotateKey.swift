import AvowRecord
public import AvowStore
public import Foundation

/// Seals the desk under a new key. The old one is kept beside it for the backups that were made with it.
public struct RotateKey {
  /// - Parameter file: the key file in use; the new key takes its name.
  /// - Returns: the number of values sealed anew, and the file that the old key has now.
  ///
  /// Stopped in between, the desk opens with the old key or with the file that ends in `.new`; neither is lost.
  public static func run(_ desk: Desk, file: URL) throws -> (values: Int, old: URL) {
    let files = FileManager.default
    let fresh = URL(filePath: file.path(percentEncoded: false) + ".new")
    // A key that an interrupted run left is taken up again: values may be sealed with it already.
    let vault = try KeyFile(fresh, makingIt: true, dice: desk.dice)
    let count = try desk.store.reseal(with: vault)
    let stamp = desk.now.description.filter { $0.isNumber || $0 == "T" }
    let old = URL(filePath: file.path(percentEncoded: false) + ".until-\(stamp)")
    try files.moveItem(at: file, to: old)
    try files.moveItem(at: fresh, to: file)
    return (count, old)
  }
}
