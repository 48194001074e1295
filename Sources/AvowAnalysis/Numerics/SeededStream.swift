import Foundation

/// Random numbers that depend on a seed, a step and a place only, so that threads may draw in any order.
///
/// SplitMix64 over a mixed key; the same key gives the same numbers on every machine.
struct SeededStream: RandomNumberGenerator, Sendable {
  private var word: UInt64
  private var spare: Double?

  init(seed: UInt64, step: Int = 0, place: Int = 0) {
    word = SeededStream.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    word = SeededStream.mixed(word ^ UInt64(truncatingIfNeeded: step) &* 0xD129_0D3E_4B1C_6B2D)
    word = SeededStream.mixed(word ^ UInt64(truncatingIfNeeded: place) &* 0x8CB9_2BA7_2F3D_8DD7)
  }

  mutating func next() -> UInt64 {
    word &+= 0x9E37_79B9_7F4A_7C15
    return SeededStream.mixed(word)
  }

  /// The random number of a thing that may be drawn, by its name: the same whatever else is drawn from.
  static func ticket(_ seed: UInt64, _ step: Int, _ name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var stream = SeededStream(seed: seed, step: step, place: Int(truncatingIfNeeded: hash))
    return stream.next()
  }

  /// Even over the open interval 0…1.
  mutating func share() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// Normal with mean 0 and standard deviation 1, by the Box–Muller transform.
  mutating func normal() -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    let radius = (-2 * log(share())).squareRoot()
    let angle = 2 * Double.pi * share()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
