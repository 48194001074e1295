import CArgon2
import Foundation
import Synchronization

/// Turns passwords into what may be stored, with Argon2id, on threads of its own so that pages are answered meanwhile.
public final class PasswordHasher: Sendable {
  /// What a guess costs: memory in KiB and passes over it.
  public struct Cost: Sendable {
    let memory: UInt32
    let passes: UInt32

    /// 19 MiB, two passes.
    public static let standard = Cost(memory: 19 * 1024, passes: 2)
    /// For tests only: 64 KiB, one pass.
    public static let trifling = Cost(memory: 64, passes: 1)
  }

  private let cost: Cost
  private let dice: Dice
  private let queue = OperationQueue()
  private let waiting = Atomic(0)
  /// So many may wait; more are refused, lest a flood of sign-ins takes all memory.
  private let longestQueue = 64
  private let stranger: String

  /// - Parameter atOnce: so many passwords are worked on at the same time.
  public init(cost: Cost = .standard, atOnce: Int = 2, dice: Dice = .system) throws {
    self.cost = cost
    self.dice = dice
    queue.maxConcurrentOperationCount = atOnce
    stranger = try PasswordHasher.encode("nobody", salt: dice.bytes(16), cost)
  }

  /// The text to store: parameters, salt and hash.
  public func hash(_ password: String) async throws -> String {
    let (cost, salt) = (cost, dice.bytes(16))
    return try await apart { try PasswordHasher.encode(password, salt: salt, cost) }
  }

  /// True when the password is the stored one. Without a stored one it takes as long and is false.
  public func fits(_ password: String, _ stored: String?) async throws -> Bool {
    let target = stored ?? stranger
    let fits = try await apart {
      argon2id_verify(target, password, password.utf8.count) == ARGON2_OK.rawValue
    }
    return fits && stored != nil
  }

  private func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard waiting.add(1, ordering: .relaxed).newValue <= longestQueue else {
      waiting.subtract(1, ordering: .relaxed)
      throw DoorFault.crowded
    }
    defer { waiting.subtract(1, ordering: .relaxed) }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }

  private static func encode(_ password: String, salt: [UInt8], _ cost: Cost) throws -> String {
    var encoded = [CChar](repeating: 0, count: 256)
    let status = argon2id_hash_encoded(
      cost.passes, cost.memory, 1, password, password.utf8.count, salt, salt.count, 32, &encoded,
      encoded.count)
    guard status == ARGON2_OK.rawValue else { throw DoorFault.crowded }
    return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
