// SPDX-License-Identifier: GPL-3.0-or-later
// The data is compiled by qt_add_resources; see CMakeLists.txt.
