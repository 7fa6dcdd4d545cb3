// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::core
{

/// Gives the memory that was freed, and that the C library keeps for the next time, back to the system: after a long
/// job that is twice what the program needs. Takes tens of milliseconds, during which other threads may wait for
/// memory. Does nothing where the C library has no such call (malloc_trim(3) of glibc). Thread: any but the window's.
void returnFreedMemory();

} // namespace rollcall::core

namespace rollcall
{
using core::returnFreedMemory;
} // namespace rollcall
